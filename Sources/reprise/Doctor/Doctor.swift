import Domain
import Services
import Settings

/// Looks at everything that the program needs.
struct Doctor: Sendable {
  let launch: Launch
  /// The name of the locale's character set.
  let codeset: String
  /// The library's folder as the command line names it.
  let library: String?
  /// Whether outside services are asked too.
  let isOnline: Bool

  func report() async -> DoctorReport {
    let settings = launch.serviceSettings()
    let terminal = TerminalCheckup(
      environment: launch.environment, codeset: codeset, configuredDepth: launch.configuration.color,
      size: TerminalCheckup.sizeOfOutput())
    let candidates = ImagerLocation.candidates(
      besides: launch.executable, override: launch.environment["REPRISE_IMAGER"].map(launch.absolute))
    let imager = ImagerService.live(ImagerLaunch(candidates: candidates))
    let reading = await ImagerCheckup(
      candidates: candidates, imager: imager,
      temporaryFolder: launch.environment["TMPDIR"].map(launch.absolute) ?? "/tmp", identifier: launch.identifier
    ).section()
    await imager.shutdown()
    Output.progress("checking the library…")
    return DoctorReport(sections: [
      terminal.section, reading,
      await services(settings),
      await LibraryCheckup(folder: launch.library(named: library)).section(),
      SettingsCheckup(launch: launch, settings: settings).section,
    ])
  }

  private func services(_ settings: ServiceSettings) async -> DoctorReport.Section {
    var checkup = ServicesCheckup(settings: settings, environment: launch.environment, now: Launch.now())
    guard isOnline else { return await checkup.section() }
    let imager = ImagerService.live(ImagerLaunch(candidates: []))
    let outside = OutsideServices(launch: launch, imager: imager, language: launch.descriptionLanguage)
    checkup.reach = { access, _ in
      Output.progress("asking \(access.service.title)…")
      return await outside.checkup(ServiceDoor(access))
    }
    let section = await checkup.section()
    await outside.network.close()
    return section
  }
}
