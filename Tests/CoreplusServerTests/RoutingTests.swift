import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import CoreplusServer
import Foundation
import Synchronization
import Testing

@Suite struct RoutingTests {
  @Test(arguments: [
    "/API/Core/v2.1/Location/", "/api/core/v2/location", "/API/CORE/V2.1/LOCATION",
    "/api/Core/v2/Location/?pageSize=2", "/API/Core/v2/loc%61tion/",
  ])
  func spellingsOfAPathThatMeanTheSame(target: String) async throws {
    let reply = try await Clinic().get(target)
    #expect(reply.status == 200)
    #expect(try reply.list(LocationResource.self).rows.count == 2)
  }

  @Test(arguments: [
    "/", "/API/Core/v1/Location/", "/API/Core/v2.1/", "/API/Core/v2.1/Locations/",
    "/API/Core/v2.1/Location/\(ID.mainStreet)/more", "/API/CoreDesk/v1/Location/",
    "/API/Core/v2.1/CancellationReason/\(ID.ill)", "/API/Core/v2.1/Roster/",
  ])
  func unknownEndpoints(target: String) async throws {
    let reply = try await Clinic().get(target)
    #expect(reply.status == 404)
    #expect(reply.reason == "There is no such endpoint")
  }

  @Test func verbs() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.call("PATCH", "Appointment/\(ID.nobody)", "{}")
    #expect(reply.status == 405)
    #expect(reply.response.headers["Allow"] == "GET, HEAD, POST, PUT, DELETE")
    #expect(reply.reason == "This endpoint does not support PATCH")
    let odd = await clinic.call("BREW", "Location/")
    #expect(odd.status == 405)
    #expect(odd.reason == "This endpoint does not support this method")
    #expect(odd.response.headers["Allow"] == "GET, HEAD")
  }

  /// Like GET; the HTTP server leaves out the body.
  @Test func headIsAnsweredAsGet() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.call("HEAD", "Location/")
    #expect(reply.status == 200)
    #expect(reply.response == (await clinic.get("Location/")).response)
    #expect(await clinic.call("HEAD", "Payment/").status == 400)
    #expect(await clinic.call("HEAD", "File/").status == 405)
  }

  @Test func twoHostsAreOneTooMany() async throws {
    let clinic = try await Clinic()
    var request = APIRequest("GET", "/API/Core/v2.1/Location/", by: clinic.owner)
    request.headers.append("host", "clinic.example")
    #expect(await clinic.answer(request).status == 200)
    request.headers.append("Host", "other.example")
    let reply = await clinic.answer(request)
    #expect(reply.status == 400 && reply.reason == "The request names two hosts")
  }

  @Test func aBodyHasALargestSize() async throws {
    var options = ServerOptions()
    options.largestBody = 200
    let clinic = try await Clinic(options: options)
    let fits = await clinic.post("Client/", String(repeating: " ", count: 200))
    #expect(fits.status == 400)
    let tooLarge = await clinic.post("Client/", String(repeating: " ", count: 201))
    #expect(tooLarge.status == 413)
    #expect(tooLarge.reason == "The body is too large: 200 bytes at most")
  }

  @Test(arguments: ["", "{", "[]", "null", #"{"firstName":}"#, "{}x", "\u{0}", #"{"a":"\uD800"}"#])
  func malformedJSON(body: String) async throws {
    let clinic = try await Clinic()
    for path in ["Client/", "Appointment/", "Appointment/\(ID.nobody)"] {
      let reply = await clinic.post(path, body)
      #expect(reply.status == 400, "\(path)")
      #expect(reply.reason?.isEmpty == false)
    }
  }

  @Test func aBrokenQueryIsRefused() async throws {
    let reply = try await Clinic().get("Location/?a=%zz")
    #expect(reply.status == 400)
    #expect(reply.reason == "The query string has a broken percent escape")
  }

  @Test func headersOfEveryReply() async throws {
    let clinic = try await Clinic()
    for reply in [await clinic.get("Location/"), await clinic.get("Nothing/")] {
      #expect(reply.response.headers["Content-Type"] == "application/json; charset=utf-8")
      #expect(reply.response.headers["Cache-Control"] == "no-store")
    }
  }

  @Test func bothWaysOfAskingGiveTheSame() async throws {
    let clinic = try await Clinic()
    let read = APIRequest("GET", "/API/Core/v2/Location/", by: clinic.owner)
    #expect(await clinic.server.respond(to: read) == clinic.answer(read).response)
    let refused = APIRequest("POST", "/API/Core/v2/Client/", "{}", by: clinic.owner)
    #expect(await clinic.server.respond(to: refused) == clinic.answer(refused).response)
    let booking = APIRequest(
      "POST", "/API/Core/v2/Appointment/", bookingBody("2026-11-24T10:00"), by: clinic.owner)
    #expect(await clinic.server.respond(to: booking).status == 200)
    #expect(try await clinic.allAppointments().count == 1)
  }

  @Test func readsCompleteBeforeTheCallReturns() async throws {
    let clinic = try await Clinic()
    let done = Mutex(false)
    clinic.server.respond(to: APIRequest("GET", "/API/Core/v2/Location/", by: clinic.owner)) { _ in
      done.withLock { $0 = true }
    }
    #expect(done.withLock { $0 })
  }

  @Test func theLogHoldsNothingOfTheQuery() async throws {
    let clinic = try await Clinic()
    _ = await clinic.answer(
      APIRequest(method: "GET", target: "/API/Core/v2/Client/\u{1B}[31m?name=Samantha"))
    #expect(clinic.log == ["401 GET /API/Core/v2/Client/?[31m: header-missing"])
  }
}

/// A store that always fails.
private struct FailingStore: DiaryStore {
  var failure: StoreFailure
  let files: any FileKeeper = NoFiles()

  func read<T: Sendable>(
    on thread: ReadThread, _ body: @escaping @Sendable (any DiaryReader) throws -> T
  ) async throws -> T { throw failure }
  func write<T: Sendable>(
    _ body: @escaping RepeatableWrite<T>,
    completion: @escaping @Sendable (Result<T, any Error>) -> Void
  ) { completion(.failure(failure)) }
  func close() {}
}

private struct NoFiles: FileKeeper {
  func keep(_ bytes: [UInt8], as id: ClientDocument.ID) throws {}
  func bytes(of id: ClientDocument.ID) throws -> [UInt8] { [] }
  func discard(_ id: ClientDocument.ID) {}
}

@Suite struct StoreFailureTests {
  @Test(
    arguments: [
      (.busy, 503, "1"), (.diskFull, 503, "1"), (.readOnly, 500, nil), (.other, 500, nil),
    ] as [(StoreFailure.Code, Int, String?)])
  func faultsOfTheStore(code: StoreFailure.Code, status: Int, retry: String?) async throws {
    let lines = Mutex<[String]>([])
    let keep: @Sendable (String) -> Void = { line in lines.withLock { $0.append(line) } }
    let server = ClinicServer(
      store: FailingStore(failure: StoreFailure(code, "A sentence.", detail: "detail 17")),
      clock: { opening }, options: ServerOptions(), log: keep)
    let request = APIRequest(
      "GET", "/API/Core/v2/Location/", by: application(1, of: ID.practice))
    let reply = Reply(response: await server.respond(to: request))
    #expect(reply.status == status)
    #expect(reply.response.headers["Retry-After"] == retry)
    #expect(reply.reason?.contains("detail") == false)
    #expect(reply.reason?.contains("A sentence") == false)
    #expect(
      lines.withLock { $0 } == [
        "\(status) GET /API/Core/v2/Location/: \(code.rawValue): A sentence. detail 17"
      ])
  }
}
