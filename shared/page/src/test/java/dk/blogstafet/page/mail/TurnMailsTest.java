package dk.blogstafet.page.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.TurnSamples;
import dk.blogstafet.baton.mail.TurnMailInstruction;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TurnMailsTest {
  private static final String TOKEN = "AAAAtoken";

  private final TurnMails mails = new TurnMails(SamplePages.site("Medie"));

  static Stream<Arguments> kinds() {
    return Stream.of(TurnMailKind.values())
        .flatMap(kind -> Stream.of(Language.values()).map(it -> Arguments.of(kind, it)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void saysTheSameInTextAndHtml(TurnMailKind kind, Language language) {
    var mail = mail(kind, language, "");

    assertTrue(mail.subject().length() <= 60, mail.subject());
    assertFalse((mail.subject() + mail.text()).contains("{"), mail.text());
    assertTrue(mail.html().contains("lang=\"" + language.tag() + "\""), mail.html());
    assertTrue(mail.text().contains("Finn Fuldkorn"), mail.text());
    assertFalse(mail.html().contains("<img"), mail.html());
  }

  @ParameterizedTest
  @EnumSource(TurnMailKind.class)
  void linksAuthorsToTheirPageAndEditorsToTheRelay(TurnMailKind kind) {
    var text = mail(kind, Language.DANISH, "").text();

    var hasToken = !kind.isToEditors() && kind != TurnMailKind.ENDED;
    assertEquals(hasToken, text.contains(TOKEN), text);
    assertEquals(
        kind == TurnMailKind.APPROVAL_REQUEST, text.contains("/skriv/godkend?t=" + TOKEN), text);
  }

  @Test
  void invitesWithQuestionGreetingAndRights() {
    var text = flat(mail(TurnMailKind.INVITATION, Language.DANISH, ""));

    assertTrue(text.contains("Spørgsmålet er: Hvorfor?"), text);
    assertTrue(
        text.contains(
            "Gry Havregrøn har foreslået dig, fordi du kender havnen. Gry Havregrøn skriver til dig: ”Kære Finn”"),
        text);
    assertTrue(text.contains("senest 1. april 2026"), text);
    assertTrue(text.contains("Vi har din adresse fra Gry Havregrøn"), text);
    assertTrue(text.contains("Datatilsynet"), text);
  }

  @Test
  void listsTheComments() {
    var change = new TurnComment.ProposedChange("gammelt", "nyt");
    var comment =
        new TurnComment(1, TurnSamples.NOW, "Rigmor", "", "Kortere.", Optional.of(change), none());

    var text = flat(mail(TurnMailKind.CHANGES_REQUESTED, Language.DANISH, "", comment));

    assertTrue(
        text.contains("Rigmor skriver: Kortere. Forslag: ”gammelt” bliver til ”nyt”."), text);
  }

  @Test
  void givesTheReasonOfTheEnd() {
    var text = flat(mail(TurnMailKind.ENDED, Language.ENGLISH, "No time"));

    assertTrue(text.contains("The reason is: No time"), text);
    assertFalse(flat(mail(TurnMailKind.NEW_LINK, Language.ENGLISH, "No time")).contains("No time"));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private RenderedMail mail(
      TurnMailKind kind, Language language, String reason, TurnComment... comments) {
    var relay = relay(language);
    Turn turn = TurnSamples.invited(new TurnKey(relay.id(), 4));
    var task = TurnMailTask.of(turn, kind, TurnSamples.NOW);
    var token = kind == TurnMailKind.ENDED ? Optional.<String>empty() : Optional.of(TOKEN);
    return mails.mail(
        relay,
        new TurnMailInstruction(
            task, turn, Optional.empty(), token, List.of(comments), List.of(), reason));
  }

  private static Relay relay(Language language) {
    var relay = DomainSamples.relay(DomainSamples.relayId());
    return new Relay(
        relay.id(),
        relay.title(),
        relay.introduction(),
        relay.article(),
        relay.categories(),
        language,
        relay.state());
  }

  private static String flat(RenderedMail mail) {
    return mail.text().replaceAll("\\s+", " ");
  }
}
