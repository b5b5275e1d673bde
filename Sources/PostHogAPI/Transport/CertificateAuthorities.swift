import Files
import Foundation
import NIOSSL
import Recordings

/// Whom a server's certificate has to be vouched for by, where the environment names others than the
/// system's.
package struct CertificateAuthorities: Hashable, Sendable {
  /// A file in PEM: the value of `SSL_CERT_FILE`.
  package var file: String?
  /// Folders of such files: the value of `SSL_CERT_DIR`, between colons.
  package var folders: [String]

  package init(file: String? = nil, folders: [String] = []) {
    (self.file, self.folders) = (file, folders)
  }

  /// More than the largest collection of authorities.
  private static let mostBytes = 16 << 20

  /// Nil for the system's own. Throws where what is named holds none: nobody else is trusted instead.
  func certificates() throws(FetchFailure) -> [NIOSSLCertificate]? {
    guard file != nil || !folders.isEmpty else { return nil }
    var all: [NIOSSLCertificate] = []
    if let file { all += try Self.read(file) }
    if !folders.isEmpty { all += try inFolders() }
    return all
  }

  private static func read(_ file: String) throws(FetchFailure) -> [NIOSSLCertificate] {
    guard let isRegular = GivenFile.isRegular(file) else { throw .tls(.authoritiesMissing(path: file)) }
    guard isRegular else { throw .tls(.authoritiesNoFile(path: file)) }
    guard let data = contents(of: file) else { throw .tls(.authoritiesUnreadable(path: file)) }
    guard let certificates = try? NIOSSLCertificate.fromPEMBytes(Array(data)), !certificates.isEmpty else {
      throw .tls(.authoritiesUnreadable(path: file))
    }
    return certificates
  }

  /// Whatever the files are called: some systems name them by hashes, and then several names lead to one.
  private func inFolders() throws(FetchFailure) -> [NIOSSLCertificate] {
    var seen: Set<String> = []
    var all: [NIOSSLCertificate] = []
    for folder in folders {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
        let path = URL(filePath: folder + "/" + name).resolvingSymlinksInPath().path(percentEncoded: false)
        guard seen.insert(path).inserted, let data = Self.contents(of: path),
          let certificates = try? NIOSSLCertificate.fromPEMBytes(Array(data))
        else { continue }
        all += certificates
      }
    }
    guard all.isEmpty else { return all }
    let isThere = folders.contains { FileManager.default.fileExists(atPath: $0) }
    let path = folders.joined(separator: ":")
    throw .tls(isThere ? .authoritiesUnreadable(path: path) : .authoritiesMissing(path: path))
  }

  /// Of a regular file only: a pipe would never end.
  private static func contents(of path: String) -> Data? {
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved),
      attributes[.type] as? FileAttributeType == .typeRegular,
      (attributes[.size] as? Int).map({ $0 <= mostBytes }) == true
    else { return nil }
    return try? Data(contentsOf: URL(filePath: resolved))
  }
}
