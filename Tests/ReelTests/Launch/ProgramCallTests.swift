import Testing

@testable import reel

@Suite("Programs that are run for a key")
struct ProgramCallTests {
  private func run(_ script: String, input: [UInt8]? = [], seconds: Int = 60) -> ProgramCall.Ending {
    ProgramCall(arguments: ["/bin/sh", "-c", script], input: input, showsErrors: false, seconds: seconds)
      .run()
  }

  @Test func `What it prints is read to its end, and its status told`() {
    #expect(run("echo one; echo two; exit 3") == .ended(status: 3, output: Array("one\ntwo\n".utf8)))
  }

  @Test func `What it is given comes by standard input`() {
    #expect(
      run("cat", input: Array("phx_secret".utf8)) == .ended(status: 0, output: Array("phx_secret".utf8)))
  }

  @Test func `A program that is not there is said to be missing`() {
    #expect(ProgramCall(arguments: ["/nowhere/pass"], input: [], seconds: 5).run() == .missing)
  }

  @Test func `One that does not end is ended`() {
    #expect(run("exec cat /dev/zero >/dev/null", seconds: 0) == .late)
  }

  @Test func `One that prints without end is ended`() {
    #expect(run("exec cat /dev/zero") == .flooding)
  }

  @Test func `A program that a program left behind is not waited for`() {
    #expect(run("(exec 0<&-; exec cat /dev/zero >/dev/null) & echo $!; kill $!") != .late)
  }

  @Test func `One that a signal ends has 128 and its number as status`() {
    #expect(run("kill -TERM $$") == .ended(status: 143, output: []))
  }
}
