import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// A Python client with PyJWT, over the socket: `Tests/Conformance/client.py`.
  @Suite struct IntegrationTests {
    @Test func everyOperationAnswersAPythonClientAsDocumented() throws {
      let folder = TemporaryFolder()
      let database = folder.file("clinic.sqlite")
      let signedUp = try ServerProcess.run(
        [
          "signup", "--practice", "Bayside Physio", "--email", "desk@bayside.example", "--json",
          "--database", database,
        ], in: folder)
      #expect(signedUp.status == 0, "\(signedUp)")
      let application = try JSONDecoder().decode(Application.self, from: Data(signedUp.output.utf8))
      for step in [["endpoint", "Message", "on"], ["disable"], ["enable"]] {
        let arguments = ["app", step[0], application.applicationId] + step.dropFirst()
        let done = try ServerProcess.run(arguments + ["--database", database], in: folder)
        #expect(done.status == 0, "\(done)")
      }
      let server = try ServerProcess("--explain", "--rate-limit", "0", in: folder)
      let credentials = folder.write(signedUp.output, to: "credentials.json")
      let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Conformance/client.py").path
      let done = try Finished.running(
        ["/usr/bin/python3", script, "http://127.0.0.1:\(server.port)", credentials],
        environment: ServerProcess.environment(folder), within: 120)
      #expect(done.status == 0, "\(done.output)\(done.errors)")
      #expect(done.output.hasSuffix("operations called, 0 faults\n"))
    }
  }
}
