import ArgumentParser
import BrowserApp
import Files
import Foundation
import Glibc
import PostHogAPI
import Recordings
import Wording

struct LoginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "login", abstract: "Store a personal API key, and write a profile for it.",
    discussion: """
      Asks where your PostHog is, shows where a key is made and with which scopes, reads the key without showing it, \
      asks the server what it can do, and stores it. The key is never an argument.

        reel login
        reel login --profile work --host https://eu.posthog.com --project 17
        pass show posthog | reel login --with-token --host eu.posthog.com --force

      The key is stored in the Secret Service where one answers, else in a file that you alone can read.
      """)

  @Option(help: "The profile that the key is stored for.")
  var profile = "default"

  @Option(help: "PostHog's address. Without it login asks.")
  var host: String?

  @Option(help: "The project's number. Without it login asks.")
  var project: Int?

  @Flag(help: "Read the key from standard input, and ask nothing.")
  var withToken = false

  @Option(help: "Where the key is stored: auto, secret-service or file.")
  var store = KeyStoreChoice.automatic

  @Flag(help: "Open the page where a key is made in the browser.")
  var browser = false

  @Flag(help: "Replace a profile of that name without a question.")
  var force = false

  @Flag(
    name: .customLong("insecure-http"),
    help: "Allow http:// to other machines: everybody on the way can read the key.")
  var allowsPlainHTTP = false

  func validate() throws {
    if let project, project < 1 { throw ValidationError("A project's number is 1 or more.") }
  }

  mutating func run() throws {
    guard withToken || isatty(STDIN_FILENO) == 1 else {
      throw StartProblem(
        lines: ["reel: login asks at a terminal. To pipe a key in: … | reel login --with-token"], status: 2
      ).end()
    }
    let environment = ProcessEnvironment.variables
    let folders = UserFolders(environment)
    let opener = LinkOpener(environment: environment)
    let open = { (page: String) in Blocking.wait { await opener.opens(page) } }
    let login = Login(
      request: LoginRequest(
        profile: profile, host: host ?? ConnectionVariables(environment)["POSTHOG_HOST"], project: project,
        store: store, opensBrowser: browser, overwrites: force, allowsPlainHTTP: allowsPlainHTTP),
      dialog: withToken ? .pipe(open: open) : .terminal(open: open),
      check: LoginCheck(environment: environment).check, store: KeyStore(folders: folders),
      file: ProfileFile(path: ConfigurationFile.path(environment)), words: LoginCheck.words)
    do throws(LoginProblem) {
      try login.run()
    } catch {
      throw StartProblem(lines: Self.lines(error), status: error.status.rawValue).end()
    }
  }

  private static func lines(_ problem: LoginProblem) -> [String] {
    if case .server(let failure) = problem {
      return ["reel: " + LoginCheck.words(failure, nil), "reel: nothing was stored."]
    }
    return ["reel: \(problem.sentence)"]
  }
}
