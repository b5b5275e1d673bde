import Recordings
import Testing

@testable import Replay

@Suite struct MessageTests {
  private func shop(_ html: String) -> MadeRecording {
    var recording = MadeRecording()
    recording.load("https://shop.test/form", html, at: 0)
    return recording
  }

  @Test func labelsAndGroupsOfAWrongFieldAreNoMessages() {
    let field = "<div class='Mui-error'><input id='m' aria-invalid='true' aria-describedby='h'></div>"
    let group = "<div class='has-error'><label class='Mui-error'>E-mail</label>\(field)</div>"
    var recording = shop("<main id='main'><button id='b'>Save</button></main>")
    recording.click("b", at: 1_000)
    recording.add(group + "<p class='Mui-error' id='h'>Enter an address</p>", to: "main", at: 1_100)
    #expect(recording.entries(.alert).map(\.text) == ["E-mail: Enter an address"])
  }

  @Test func messagesThatAreReadyForLaterAreNotTold() {
    var recording = shop("<button id='b'>Next</button>")
    recording.click("b", at: 1_000)
    recording.load(
      "https://shop.test/card", "<input id='c'><p class='card-error'>Invalid card</p>", at: 1_500)
    #expect(recording.entries(.alert).isEmpty)
  }

  @Test func aMessageOfThePageBeforeIsToldAgainAfterAnotherTry() {
    let html = "<p class='errorlist'>Name is taken</p><form><button id='b'>Save</button></form>"
    var recording = shop("<form><button id='b'>Save</button></form>")
    recording.click("b", at: 1_000)
    recording.load("https://shop.test/form", html, at: 1_500)
    recording.click("b", at: 9_000)
    recording.load("https://shop.test/form", html, at: 9_500)
    #expect(recording.entries(.alert).map(\.offset) == [1_500, 9_500])
  }

  @Test func anErrorPageIsAnAlert() {
    var recording = shop("<a id='a' href='/x'>Orders</a>")
    recording.click("a", at: 1_000)
    recording.load("https://shop.test/x", "<h1>Server Error (500)</h1>", at: 1_500)
    #expect(recording.entries(.alert).map(\.text) == ["Server Error (500)"])
  }

  @Test func anAlertThatIsNoErrorIsNoTrouble() {
    var recording = shop("<main id='main'><button id='b'>Save</button></main>")
    recording.click("b", at: 1_000)
    recording.add("<div role='alert'>Your changes are saved</div>", to: "main", at: 1_100)
    #expect(recording.entries(.alert).map(\.isTrouble) == [false])
    #expect(recording.entries(.click).first?.effect?.text == "“Your changes are saved” appeared")
  }

  @Test func aLoadEventLongAgoSaysNothingOfASnapshot() {
    var recording = shop("<button id='b'>Save</button>")
    recording.event(1, .object([]), at: 500)
    recording.meta("https://shop.test/form", at: 300_000)
    var same = MadeRecording()
    same.snapshot("<button id='b'>Save</button>", at: 300_000)
    recording.raw(String(same.lines[0].dropFirst("[\"w1\",".count).dropLast()))
    #expect(recording.entries(.page).count == 1)
  }
}

extension MessageTests {
  private func alerts(_ text: String) -> [String] {
    var recording = shop("<main id='main'><button id='b'>Save</button></main>")
    recording.click("b", at: 1_000)
    recording.add("<p>\(text)</p>", to: "main", at: 1_100)
    return recording.entries(.alert).map(\.text)
  }

  @Test(
    arguments: [
      "Zahlung fehlgeschlagen.", "Die Adresse ist ungültig.", "Name ist erforderlich",
      "Une erreur est survenue",
      "Échec du paiement", "Algo salió mal", "No se pudo guardar", "Não foi possível salvar",
      "Si è verificato un errore", "Betaling mislukt", "Nie udało się zapisać", "Noe gikk galt",
      "Не удалось сохранить", "エラーが発生しました", "保存失败，请稍后再试", "오류가 발생했습니다", "Bir hata oluştu",
    ])
  func `Texts of other languages that tell of a failure are alerts`(text: String) {
    #expect(alerts(text) == [text])
  }

  @Test(
    arguments: [
      "Keine Kreditkarte erforderlich", "Angebot gilt bis Sonntag", "La terreur des mers",
      "Il terrore di Roma",
      "Merci de votre commande", "Guardado con éxito", "保存成功", "保存しました", "Zapisano zmiany",
      "Vielen Dank für Ihre Bestellung", "Opgeslagen", "Salvo com sucesso",
    ])
  func `Texts of other languages that tell of none are no alerts`(text: String) {
    #expect(alerts(text).isEmpty)
  }

  @Test func `A banner that tells of trouble is an alert without an action, and without its buttons`() {
    var recording = shop("<main id='main'><p>Flags</p></main>")
    let text =
      "<div class='AppBanner my-4'><p>We are having trouble connecting.</p><button>Reload</button></div>"
    recording.add(text, to: "main", at: 9_000)
    recording.add("<div class='AppBanner'><p>New: dark mode</p></div>", to: "main", at: 20_000)
    #expect(recording.entries(.alert).map(\.text) == ["We are having trouble connecting."])
    #expect(recording.entries(.alert).first?.isTrouble == true)
  }
}
