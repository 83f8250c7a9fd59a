import Domain
import Glibc
import Imaging

if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) {
  print(LibraryVersions.text)
  exit(0)
}

// Answers go out through a copy of the standard output; whatever a library prints lands among the errors instead.
let answers = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
dup2(STDERR_FILENO, STDOUT_FILENO)

let confinement = Confinement()
confinement.begin()
if answers >= 0, let imager = Imager(startsLate: true) {
  confinement.boundMemory()
  JobLoop(input: STDIN_FILENO, output: answers).run(
    { job in
      confinement.beginJob()
      return imager.perform(job)
    }, prepare: imager.prepare, tidy: imager.tidy)
}
