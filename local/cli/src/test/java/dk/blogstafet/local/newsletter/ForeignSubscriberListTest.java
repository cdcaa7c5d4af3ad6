package dk.blogstafet.local.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.newsletter.lists.ListRowError;
import dk.blogstafet.newsletter.lists.SubscriberListDefaults;
import dk.blogstafet.newsletter.lists.SubscriberListReader;
import dk.blogstafet.newsletter.lists.SubscriberListReader.SubscriberListContent;
import dk.blogstafet.relay.validation.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignSubscriberListTest {
  private static final SubscriberListDefaults FORM =
      new SubscriberListDefaults(
          Optional.of("each"), Optional.of("Formularen på blad.example"), Optional.empty(), false);

  private static final SubscriberListDefaults CONFIRMED =
      new SubscriberListDefaults(FORM.frequency(), FORM.source(), FORM.consented(), true);

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of(
            "Mailchimp, unsubscribed",
            """
            Email Address,OPTIN_TIME,UNSUB_TIME,UNSUB_REASON
            bo@laeser.example,2023-05-01 10:00:00,2024-01-01 10:00:00,N/A
            """,
            List.of(),
            Map.of("unsubtime", 1)),
        Arguments.of(
            "MailPoet",
            """
            email;first_name;list_name;list_status;global_status;subscribed_ip;confirmed_at
            bo@laeser.example;Bo;Nyt;subscribed;subscribed;192.0.2.1;2022-01-02 03:04:05
            ida@laeser.example;Ida;Nyt;unsubscribed;subscribed;;2022-01-02 03:04:05
            ove@laeser.example;Ove;Nyt;subscribed;bounced;;2022-01-02 03:04:05
            eva@laeser.example;Eva;Nyt;unconfirmed;unconfirmed;;
            """,
            List.of("2022-01-02"),
            Map.of("bounced", 1, "unconfirmed", 1, "unsubscribed", 1)),
        Arguments.of(
            "Ghost",
            """
            id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers
            1,bo@laeser.example,Bo,,true,false,,2023-02-03T04:05:06.000Z,,,
            2,ida@laeser.example,Ida,,false,false,,2023-02-03T04:05:06.000Z,,,
            3,ove@laeser.example,Ove,,true,false,,2023-02-03T04:05:06.000Z,2023-03-03T04:05:06.000Z,,
            """,
            List.of("2023-02-03"),
            Map.of("subscribedtoemails", 1, "deletedat", 1)),
        Arguments.of(
            "Substack",
            """
            email,active_subscription,expiry,plan,email_disabled,created_at,first_payment_at
            bo@laeser.example,false,,other,false,2022-11-12T13:14:15.000Z,
            ida@laeser.example,false,,other,true,2022-11-12T13:14:15.000Z,
            """,
            List.of("2022-11-12"),
            Map.of("emaildisabled", 1)),
        Arguments.of(
            "Buttondown",
            """
            Email,Notes,Tags,Subscriber Type,Creation Date,Unsubscription Date
            bo@laeser.example,,,regular,2023-08-09 10:11:12,
            ida@laeser.example,,,unactivated,2023-08-09 10:11:12,
            ove@laeser.example,,,complained,2023-08-09 10:11:12,
            """,
            List.of("2023-08-09"),
            Map.of("complained", 1, "unactivated", 1)));
  }

  static Stream<Arguments> listsOfConfirmedReaders() {
    return Stream.of(
        Arguments.of(
            "Mailchimp",
            """
            "Email Address","First Name","MEMBER_RATING","OPTIN_TIME","OPTIN_IP","CONFIRM_TIME","CONFIRM_IP","TAGS"
            bo@laeser.example,Bo,2,"2023-05-01 10:00:00",192.0.2.1,"2023-05-02 23:30:00",192.0.2.1,""
            ida@laeser.example,Ida,2,"2023-05-03 10:00:00",192.0.2.1,,,""
            """,
            List.of("2023-05-02", "2023-05-03"),
            Map.of()),
        Arguments.of(
            "Excel",
            """
            sep=;
            Navn;E-mailadresse;Tilmeldt;;
            Bo;bo@laeser.example;01-06-2025;;
            ;;;;
            """,
            List.of("2025-06-01"),
            Map.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void takesReadersWhoStillWantMail(
      String program, String list, List<String> days, Map<String, Integer> left) {
    assertTaken(program, read(list, FORM), days, left);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listsOfConfirmedReaders")
  void takesListsOfConfirmedReaders(
      String program, String list, List<String> days, Map<String, Integer> left) {
    assertTaken(program, read(list, CONFIRMED), days, left);
  }

  private static void assertTaken(
      String program, SubscriberListContent content, List<String> days, Map<String, Integer> left) {
    assertEquals(List.of(), content.errors(), program);
    assertEquals(
        days, content.rows().stream().map(it -> it.subscriber().consented().toString()).toList());
    assertEquals(new TreeMap<>(left), content.left());
    content
        .rows()
        .forEach(it -> assertEquals("Formularen på blad.example", it.subscriber().source()));
  }

  @Test
  void asksForWhatAConsentRecordNeeds() {
    var content =
        read("Email Address,First Name\nbo@laeser.example,Bo\n", SubscriberListDefaults.NONE);

    var sentences = content.errors().stream().map(ListRowError::sentence).toList();
    assertEquals(4, sentences.size());
    assertTrue(sentences.get(0).contains("--frequency"));
    assertTrue(sentences.get(1).contains("--source"));
    assertTrue(sentences.get(2).contains("--consented"));
    assertTrue(sentences.get(3).contains("--all-confirmed"));
  }

  @Test
  void takesTheDayOfTheCommandForReadersWithout() {
    var all =
        new SubscriberListDefaults(
            Optional.of("weekly"), Optional.of("Arket"), Optional.of("2024-01-02"), true);

    var content = read("Email Address\nbo@laeser.example\n", all);

    assertEquals(LocalDate.of(2024, 1, 2), content.rows().getFirst().subscriber().consented());
  }

  @Test
  void refusesAmbiguousDates() {
    var content = read("Email,Name,Created At\nbo@laeser.example,Bo,06/01/2025\n", CONFIRMED);

    assertEquals(List.of("consented"), content.errors().stream().map(ListRowError::field).toList());
  }

  private static SubscriberListContent read(String list, SubscriberListDefaults defaults) {
    return SubscriberListReader.read(
        list.getBytes(StandardCharsets.UTF_8),
        new CommandListSentences(CommandMessages.in(Language.ENGLISH)),
        LocalDate.of(2026, 11, 30),
        defaults);
  }
}
