import Files
import UserConfiguration

/// Where keys are stored, by profile.
struct KeyStore {
  var secretTool = SecretTool()
  let folders: UserFolders

  /// Stores it in one place, and removes what an earlier login left in the other one. `note`: what the user may
  /// want to know.
  func store(
    _ key: [UInt8], of profile: String, _ choice: KeyStoreChoice, note: (String) -> Void
  ) throws(LoginProblem) -> KeySource {
    switch choice {
    case .file: try storeFile(key, profile)
    case .secretService: try storeSecret(key, profile)
    case .automatic:
      do throws(SecretTool.Problem) {
        try secretTool.store(key, of: profile)
      } catch {
        note("The key goes into a file: \(error.sentence).")
        try storeFile(key, profile)
        return .file
      }
      removeFile(profile)
      return .secretService
    }
    return choice == .file ? .file : .secretService
  }

  private func storeSecret(_ key: [UInt8], _ profile: String) throws(LoginProblem) {
    do throws(SecretTool.Problem) {
      try secretTool.store(key, of: profile)
    } catch {
      throw .secretService(error)
    }
    removeFile(profile)
  }

  private func removeFile(_ profile: String) {
    _ = try? CredentialFile(path: folders.credentialFile(of: profile)).remove()
  }

  private func storeFile(_ key: [UInt8], _ profile: String) throws(LoginProblem) {
    do throws(FileProblem) {
      try CredentialFile(path: folders.credentialFile(of: profile)).write(key + [UInt8(ascii: "\n")])
    } catch {
      throw .file(error)
    }
  }
}
