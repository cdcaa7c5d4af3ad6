package dk.blogstafet.managereaders;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.newsletter.Subscription;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReaderListsTest {
  private static final String LIST =
      """
      email;frequency;source;consented
      anna@laeser.example;weekly;Konferencen 2025;2025-03-01
      bo@laeser.example;each;Konferencen 2025;2025-03-01
      """;

  private final ReaderDesk desk = new ReaderDesk();

  @Test
  void triesOutAListByTheSampleEvent() {
    var tried = desk.room.play(desk.work, "manage-readers-import");

    assertEquals(200, tried.status(), tried.body());
    assertTrue(
        tried.body().contains("\"dryRun\":true,\"relay\":\"klima\",\"new\":1"), tried.body());
    assertTrue(desk.news.subscription(ANNA, CLIMATE).isEmpty());
    assertEquals(List.of("import-readers 1 1-1"), trail());
  }

  @Test
  void importsAListOnce() {
    var first = add(LIST, false);
    var again = add(LIST, false);

    assertTrue(first.body().contains("\"new\":2,\"alreadyThere\":0"), first.body());
    assertTrue(again.body().contains("\"new\":0,\"alreadyThere\":2"), again.body());
    assertTrue(desk.news.subscription(ANNA, CLIMATE).filter(Subscription::isActive).isPresent());
    assertEquals(List.of("import-readers 2 1-2", "import-readers 2 1-2"), trail());
  }

  @Test
  void refusesAPortionWithAnErrorAsAWhole() {
    var refused = add(LIST + "cilla;weekly;Mødet;2025-03-01\n", false);

    assertTrue(refused.body().contains("\"outcome\":\"refused\""), refused.body());
    assertTrue(refused.body().contains("\"line\":4"), refused.body());
    assertFalse(refused.body().contains("cilla"), refused.body());
    assertTrue(desk.news.subscription(ANNA, CLIMATE).isEmpty());
    assertEquals(List.of(), trail());
  }

  @Test
  void readsAListOfAnotherProgramWithWhatIsGivenForIt() {
    var list = encoded("Email Address,Confirm time\nbo@laeser.example,2024-01-02\n");

    var added =
        send(
            call("import")
                .saying(
                    "{'list':'"
                        + list
                        + "','frequency':'each','source':'Formularen','allConfirmed':true}"));

    assertTrue(added.body().contains("\"new\":1"), added.body());
  }

  @Test
  void asksForWhatAListLacks() {
    var refused = add("Email Address,Status\nbo@laeser.example,subscribed\n", true);

    assertTrue(refused.body().contains("\"code\":\"column\""), refused.body());
    assertTrue(refused.body().contains("hvor tit"), refused.body());
  }

  @Test
  void refusesAPortionThatIsTooLong() {
    var rows =
        IntStream.rangeClosed(0, ReaderLists.PORTION)
            .mapToObj(it -> "l" + it + "@laeser.example;each;Mødet;2025-03-01\n")
            .collect(Collectors.joining());

    var refused = add("email;frequency;source;consented\n" + rows, false);

    assertProblem(422, "unprocessable", refused);
    assertEquals(List.of(), trail());
  }

  @Test
  void refusesWhatIsNotBase64() {
    assertProblem(422, "unprocessable", send(call("import").saying("{'list':'æ'}")));
  }

  @Test
  void exportsWhatItImports() {
    add(LIST, false);

    var exported = desk.room.play(desk.work, "manage-readers-export");

    assertEquals(200, exported.status(), exported.body());
    assertTrue(exported.body().contains("email;frequency;source;consented"), exported.body());
    assertTrue(exported.body().contains("anna@laeser.example;weekly;Konferencen 2025;2025-03-01"));
    assertTrue(exported.body().contains("\"listed\":2"), exported.body());
    assertFalse(exported.body().contains("\"next\""), exported.body());
    assertEquals("export-readers 2 1-1", trail().getLast());
  }

  @Test
  void exportsInParts() {
    for (var part = 0; part < 2; part++) {
      var from = part * ReaderLists.PORTION;
      add(
          IntStream.range(from, from + ReaderLists.PORTION)
              .mapToObj(it -> "l" + it + "@laeser.example;each;Mødet;2025-03-01\n")
              .collect(Collectors.joining("", "email;frequency;source;consented\n", "")),
          false);
    }

    var first = send(call("export"));
    var next = first.body().replaceFirst(".*\"next\":\"([^\"]+)\".*", "$1");
    var second = send(call("export").saying("{'after':'" + next + "'}"));

    assertTrue(first.body().contains("\"listed\":100"), first.body());
    assertTrue(second.body().contains("\"listed\":100"), second.body());
    assertFalse(second.body().contains("email;frequency"), second.body());
  }

  @Test
  void recordsEachRelaysExportEvenUnderOneIdempotencyKey() {
    var first = call("export").named("one-idempotency-key-for-all");
    var other =
        SignedCall.of("POST /api/relays/{relay}/subscribers/export", "relay", SCHOOL.slug())
            .named("one-idempotency-key-for-all");

    assertEquals(200, send(first).status());
    assertEquals(200, send(first).status());
    assertEquals(200, send(other).status());

    assertEquals(List.of("export-readers 0 1-1"), trail());
    assertEquals(1, desk.room.trail("relay/" + SCHOOL).size());
  }

  @Test
  void needsTheScopeInTheRelay() {
    var others = EnumSet.complementOf(EnumSet.of(KeyScope.READERS));
    var anyoneElse = desk.room.editor(new KeyGrant(others, true, Set.of()));
    var ofTheRelay =
        desk.room.editor(new KeyGrant(Set.of(KeyScope.READERS), false, Set.of(CLIMATE)));

    assertProblem(403, "scope-denied", send(call("export").by(anyoneElse)));
    assertEquals(200, send(call("export").by(ofTheRelay)).status());
  }

  private GatewayResponse add(String list, boolean isTrial) {
    return send(call("import").saying("{'list':'" + encoded(list) + "','dryRun':" + isTrial + "}"));
  }

  private static String encoded(String list) {
    return Base64.getEncoder().encodeToString(list.getBytes(StandardCharsets.UTF_8));
  }

  private static SignedCall call(String path) {
    return SignedCall.of("POST /api/relays/{relay}/subscribers/" + path, "relay", CLIMATE.slug());
  }

  private GatewayResponse send(SignedCall call) {
    return desk.room.send(desk.work, call);
  }

  private List<String> trail() {
    return desk.room.trail("relay/" + CLIMATE).stream()
        .map(it -> it.result())
        .map(it -> it.actionType().label() + " " + it.name() + " " + it.from() + "-" + it.to())
        .toList();
  }
}
