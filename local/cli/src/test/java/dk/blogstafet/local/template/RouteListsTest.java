package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.words.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The template is the list of routes; the code's addresses and the API's description agree with
/// it.
class RouteListsTest {
  private static final Set<String> ROUTES =
      new TreeSet<>(
          TemplateDocument.of(TemplateDocument.text()).functions().values().stream()
              .flatMap(function -> TemplateDocument.events(function, "HttpApi").stream())
              .map(event -> event.path("Method").asText() + " " + event.path("Path").asText())
              .toList());

  @Test
  void describesEveryRouteOfTheApi() throws IOException {
    var described = new TreeSet<String>();
    TemplateDocument.of(openApi())
        .root()
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .map(Map.Entry::getKey)
                .filter(member -> !member.equals("parameters"))
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())
                .forEach(described::add));

    assertEquals(routes("/api/"), described);
  }

  @Test
  void describesOnlyProblemsThatExist() throws IOException {
    var pages =
        Arrays.stream(ProblemType.values()).map(ProblemType::page).collect(Collectors.toSet());
    var described =
        Pattern.compile("/problemer/[a-z-]+/")
            .matcher(openApi())
            .results()
            .map(match -> match.group())
            .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(described.size() > 20, described::toString);
    assertTrue(pages.containsAll(described), described::toString);
  }

  @Test
  void routesEveryNewsletterAddress() {
    var addresses =
        Stream.of(
            NewsletterUrls.CONFIRM,
            NewsletterUrls.LEAVE,
            NewsletterUrls.UNDO,
            NewsletterUrls.PREFERENCES,
            NewsletterUrls.ASK_FOR_LINK,
            NewsletterUrls.DATA,
            NewsletterUrls.ERASE);

    assertEquals(addresses.collect(Collectors.toCollection(TreeSet::new)), paths("/nyhedsbrev/"));
  }

  @Test
  void routesEveryAddressOfInvitedAuthors() {
    var script = TurnUrls.SCRIPT + "/{script}";

    assertEquals(
        Set.of(TurnUrls.WRITE, TurnUrls.PREVIEW, TurnUrls.APPROVE, TurnUrls.DOCUMENT, script),
        paths("/skriv/"));
  }

  @Test
  void routesEveryAddressOfTheApi() {
    var paths = paths("/api/");
    var relay = new RelayId("relay");
    var addresses =
        Stream.of(
            ApiUrls.SITE,
            ApiUrls.RELAYS,
            ApiUrls.KEYS,
            ApiUrls.relay(relay),
            ApiUrls.status(relay),
            ApiUrls.posts(relay),
            ApiUrls.turns(relay),
            PageUrls.signUps(relay));

    assertEquals(
        Set.of(),
        addresses
            .map(address ->
                address.replace("/relay/", "/{relay}/").replaceFirst("/relay$", "/{relay}"))
            .filter(address -> !paths.contains(address))
            .collect(Collectors.toSet()));
  }

  private static Set<String> routes(String start) {
    return ROUTES.stream()
        .filter(route -> route.contains(" " + start))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> paths(String start) {
    return routes(start).stream()
        .map(route -> route.split(" ", 2)[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String openApi() throws IOException {
    return Files.readString(TemplateDocument.ROOT.resolve("docs/openapi.yaml"));
  }
}
