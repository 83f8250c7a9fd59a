import Domain
import Foundation
import Testing

@testable import Imaging

extension ImagingTests {
  struct OutputFileTests {
    @Test(arguments: [
      (ENOSPC, Failure.diskFull("x")), (EDQUOT, .diskFull("x")),
      (EROFS, .notWritable("x", detail: "the disk is read-only")),
      (EACCES, .notWritable("x", detail: "you have no permission to write there")),
      (EPERM, .notWritable("x", detail: "you have no permission to write there")),
      (ENOENT, .notWritable("x", detail: "its folder is not there")),
      (EFBIG, .notWritable("x", detail: "it would be larger than a file may be there")),
      (EIO, .notWritable("x", detail: "Input/output error")),
    ])
    func whyAFileCannotBeWrittenIsSaid(_ code: Int32, _ failure: Failure) {
      #expect(OutputFile.failure("x", code) == failure)
    }

    /// What the system says when a picture is written as PNG to `device`.
    private func problem(writingTo device: String) throws -> Int32 {
      let picture = try Picture.filled(width: 300, height: 200, [1, 2, 3])
      let descriptor = Descriptor(open(device, O_WRONLY | O_CLOEXEC))
      var problem: Int32 = 0
      #expect(!picture.savePNG(to: descriptor.number, &problem))
      return problem
    }

    @Test func aFullDiskIsNotMistakenForPermissions() throws {
      _ = try imager()
      #expect(try problem(writingTo: "/dev/full") == ENOSPC)
    }

    @Test func thePictureThatCouldNotBeWrittenLeavesNothing() throws {
      let folder = try TemporaryFolder()
      let output = folder.path.appending("out.png")
      do {
        let file = try OutputFile.begun(for: output)
        try file.write([1, 2, 3])
      }
      #expect(try folder.names() == [])
    }
  }
}
