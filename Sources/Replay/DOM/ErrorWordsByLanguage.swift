/// Words by which pages of other languages say that something failed. Those that also stand where nothing failed
/// are left out, or have their neighbours with them. Letters beyond ASCII are compared as they stand.
enum ErrorWordsByLanguage {
  static let all =
    german + french + spanish + portuguese + italian + dutch + nordic + slavic + turkish + asian

  private static let german = [
    " fehler", "serverfehler", "netzwerkfehler", "fehlgeschlagen", "schiefgelaufen", "schiefgegangen",
    "ung\u{FC}ltig", "ist erforderlich", "ist ein pflichtfeld", "konnte nicht", "konnten nicht",
    "nicht gefunden", "ist falsch", "abgelaufen", "nicht verf\u{FC}gbar", "abgelehnt",
    "versuchen sie es", "versuche es", "nicht korrekt", "bitte korrigieren",
  ]
  private static let french = [
    " erreur", "\u{E9}chou\u{E9}", "\u{E9}chec", "\u{C9}chec", "invalide", "est obligatoire", "est requis",
    "introuvable", "r\u{E9}essayer", "veuillez corriger", "impossible de", "expir\u{E9}", "refus\u{E9}",
    "indisponible", "n'a pas pu", "n\u{2019}a pas pu",
  ]
  private static let spanish = [
    "inv\u{E1}lid", "no es v\u{E1}lid", "no se pudo", "no se ha podido", "ha fallado", "fall\u{F3} ",
    "es obligatori", "incorrect", "no encontrad", "int\u{E9}ntalo", "int\u{E9}ntelo", "vuelve a intentar",
    "vuelva a intentar", "caducado", "rechazad", "no disponible", "algo sali\u{F3} mal", "salido mal",
  ]
  private static let portuguese = [
    "ocorreu um erro", "erro ao", "n\u{E3}o foi poss\u{ED}vel", "falhou", "\u{E9} obrigat\u{F3}ri",
    "n\u{E3}o encontrad", "tente novamente", "expirou", "recusad", "indispon\u{ED}vel", "deu errado",
    "incorret",
  ]
  private static let italian = [
    "non valid", "non riuscit", "impossibile", "\u{E8} obbligatori", "non trovat", "riprova", "scadut",
    "rifiutat", "non disponibile", "andato storto",
  ]
  private static let dutch = [
    "mislukt", "ongeldig", "is verplicht", "niet gevonden", "probeer het opnieuw", "kon niet", "geweigerd",
    "niet beschikbaar", "misgegaan", "fout opgetreden", "onjuist",
  ]
  private static let nordic = [
    "gick fel", "gikk galt", "gik galt", "misslyckades", "mislyktes", "mislykkedes", "ogiltig", "ugyldig",
    "f\u{F6}rs\u{F6}k igen", "pr\u{F8}v igen", "pr\u{F8}v igjen",
  ]
  private static let slavic = [
    "b\u{142}\u{105}d", "nie powiod\u{142}o", "nieprawid\u{142}ow", "jest wymagan", "nie znaleziono",
    "spr\u{F3}buj ponownie", "odrzucon", "niedost\u{119}pn", "posz\u{142}o nie tak", "nie uda\u{142}o",
    "ошибка", "Ошибка", "не удалось", "Не удалось", "неверн", "Неверн", "не найден", "Не найден",
    "попробуйте снова", "попробуйте ещё", "попробуйте еще",
  ]
  private static let turkish = ["hata olu\u{15F}tu", "ba\u{15F}ar\u{131}s\u{131}z", "ge\u{E7}ersiz"]
  private static let asian = [
    "エラー", "失敗", "できません", "無効", "必須です", "正しくありません", "見つかりません", "もう一度お試し",
    "错误", "失败", "无效", "请重试", "不能为空", "未找到", "出错", "錯誤", "無效", "請重試",
    "오류", "실패", "잘못된", "다시 시도", "찾을 수 없", "유효하지 않",
  ]
}
