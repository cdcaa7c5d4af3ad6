package dk.blogstafet.storepicture;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HeaderFields;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.QueryParameters;
import dk.blogstafet.gateway.RequestContent;
import dk.blogstafet.gateway.SampleEvents;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signature.RequestSigner;
import dk.blogstafet.gateway.signature.SignedBodyType;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.gateway.signed.SignedEndpoint;
import dk.blogstafet.gateway.signed.TestEditor;
import dk.blogstafet.relay.MemoryPictures;
import dk.blogstafet.relay.Pictures.StoredPicture;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorePictureTest {
  private static final String ROUTE = "POST /api/relays/{relay}/pictures";
  private static final byte[] PICTURE = TestPictures.jpeg(900, 600);

  private final EditingFixture room = new EditingFixture();
  private final MemoryPictures pictures = new MemoryPictures(EditingFixture.CLOCK);
  private final HttpEndpoint endpoint =
      new SignedEndpoint(
          SignedRequests.of(Map.of(), EditingFixture.CLOCK, SignedBodyType.PICTURE),
          room.keyring,
          new StorePicture(room.editors, pictures),
          EditingFixture.CLOCK);

  @Test
  void storesTheSampleEvent() {
    var answer = room.answer(endpoint, SampleEvents.request("store-picture"));

    assertEquals(201, answer.status(), answer.body());
    assertTrue(answer.body().contains("\"deed\":\"store-picture\""), answer.body());
    assertEquals(1, paths().size());
  }

  @Test
  void storesAPictureInThreeSizesAndNamesTheLargest() {
    var answer = send(PICTURE);

    assertEquals(201, answer.status(), answer.body());
    var largest = answer.fields().get("location").orElseThrow();
    assertTrue(answer.body().contains("\"address\":\"" + largest + "\""), answer.body());
    assertTrue(largest.endsWith("-900x600-900.jpg"), largest);
    assertEquals(
        List.of(
            largest.replace("-900.jpg", "-400.jpg"),
            largest.replace("-900.jpg", "-800.jpg"),
            largest),
        paths());
  }

  @Test
  void answersARepeatedUploadWithTheSamePicture() {
    var request = request(TestEditor.PUBLISHED, "skygge-i-byen", "image/jpeg", PICTURE);

    var first = room.answer(endpoint, request);

    assertEquals(first, room.answer(endpoint, request));
    var again = send(PICTURE);
    assertEquals(200, again.status());
    assertTrue(again.body().contains("\"from\":1,\"version\":1"), again.body());
    assertEquals(3, paths().size());
  }

  @ParameterizedTest
  @CsvSource({"image/heic", "application/octet-stream", "image/png"})
  void looksAtTheContentAndNotAtTheType(String type) {
    assertEquals(
        201,
        room.answer(endpoint, request(TestEditor.PUBLISHED, "skygge-i-byen", type, PICTURE))
            .status());
  }

  @Test
  void saysWhatToDoAboutAPictureThatCannotBeShown() {
    var answer = send(TestPictures.cmyk());

    assertProblem(422, "unprocessable", answer);
    assertTrue(answer.body().contains("JPEG i RGB"), answer.body());
    assertEquals(List.of(), paths());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html", "multipart/form-data; boundary=x"})
  void refusesOtherTypes(String type) {
    var request = request(TestEditor.PUBLISHED, "skygge-i-byen", type, PICTURE);
    var answer = room.answer(endpoint, request);

    assertProblem(415, "unsupported-media-type", answer);
    assertTrue(answer.body().contains("image/jpeg"), answer.body());
  }

  @Test
  void refusesMoreThanFourMebibytes() {
    assertProblem(413, "too-large", send(new byte[4 * 1024 * 1024 + 1]));
  }

  @Test
  void refusesAPictureThatIsNotTheSignedOne() {
    var signed = request(TestEditor.PUBLISHED, "skygge-i-byen", "image/jpeg", PICTURE);
    var other = TestPictures.jpeg(800, 600);

    var answer = room.answer(endpoint, withContent(signed, other));

    assertEquals(400, answer.status());
    assertTrue(answer.body().contains("#digest-mismatched-values"), answer.body());
    assertEquals(List.of(), paths());
  }

  @Test
  void needsAKeyThatMayWriteInTheRelay() {
    var writes =
        room.editor(new KeyGrant(Set.of(KeyScope.INVITE), false, Set.of(EditingFixture.RELAY)));
    var withdraws = room.editor(new KeyGrant(Set.of(KeyScope.WITHDRAW), true, Set.of()));
    var elsewhere =
        room.editor(new KeyGrant(Set.of(KeyScope.PUBLISH), false, Set.of(new RelayId("vand"))));

    for (var by : List.of(withdraws, elsewhere)) {
      var request = request(by, "skygge-i-byen", "image/jpeg", PICTURE);
      assertProblem(403, "scope-denied", room.answer(endpoint, request));
    }
    var request = request(writes, "skygge-i-byen", "image/jpeg", PICTURE);
    assertEquals(201, room.answer(endpoint, request).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"vand", "api", "-"})
  void findsExistingRelaysOnly(String relay) {
    var request = request(TestEditor.PUBLISHED, relay, "image/jpeg", PICTURE);

    assertProblem(404, "not-found", room.answer(endpoint, request));
  }

  @Test
  void namesAMissingEnvironmentVariable() {
    var none = Map.<String, String>of();

    assertThrows(IllegalArgumentException.class, () -> new StorePictureHandler(none));
  }

  private GatewayResponse send(byte[] picture) {
    return room.answer(
        endpoint, request(TestEditor.PUBLISHED, "skygge-i-byen", "image/jpeg", picture));
  }

  private List<String> paths() {
    return pictures.list(EditingFixture.RELAY).stream().map(StoredPicture::path).toList();
  }

  private static GatewayRequest request(TestEditor by, String relay, String type, byte[] picture) {
    var path = "/api/relays/" + relay + "/pictures";
    var id = by.key().id().thumbprint();
    var fields =
        new RequestSigner(by.secret(), id, EditingFixture.CLOCK)
            .write("POST", SignedCall.AUTHORITY, path, UUID.randomUUID().toString(), type, picture);
    return new GatewayRequest(
        "POST",
        SignedCall.AUTHORITY,
        path,
        ROUTE,
        Map.of("relay", relay),
        QueryParameters.NONE,
        new HeaderFields(fields),
        new RequestContent(picture),
        "192.0.2.7",
        "request-1");
  }

  private static GatewayRequest withContent(GatewayRequest request, byte[] content) {
    return new GatewayRequest(
        request.method(),
        request.authority(),
        request.path(),
        request.routeKey(),
        request.pathParameters(),
        request.query(),
        request.fields(),
        new RequestContent(content),
        request.from(),
        request.requestId());
  }
}
