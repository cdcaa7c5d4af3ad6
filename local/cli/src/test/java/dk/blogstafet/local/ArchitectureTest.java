package dk.blogstafet.local;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The doors of the house: which room may use which, checked against what was compiled.
class ArchitectureTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

  private static final Set<String> FUNCTION =
      Set.of(
          "relay",
          "mail",
          "vault",
          "editing",
          "newsletter",
          "baton",
          "reply",
          "words",
          "page",
          "conversion",
          "gateway",
          "gateway.signature",
          "aws",
          "com.amazonaws.services.lambda");

  /// What each package may use besides itself and the JDK: ours by their names, libraries by the
  /// start of their packages. Packages below it belong to it.
  private static final Map<String, Set<String>> SHARED =
      Map.ofEntries(
          entry("relay", Set.of()),
          entry("mail", Set.of("relay")),
          entry("vault", Set.of("relay", "javax.crypto")),
          entry("editing", Set.of("relay", "mail", "vault")),
          entry("newsletter", Set.of("relay", "mail", "vault")),
          entry("baton", Set.of("relay", "mail", "vault")),
          entry("reply", Set.of("relay")),
          entry("words", Set.of("relay", "newsletter")),
          entry(
              "page",
              Set.of(
                  "relay",
                  "mail",
                  "newsletter",
                  "editing",
                  "baton",
                  "words",
                  "org.commonmark",
                  "gg.jte",
                  "javax.imageio")),
          entry("conversion", Set.of("words", "org.jsoup", "javax.xml.stream")),
          entry(
              "gateway",
              Set.of(
                  "relay",
                  "mail",
                  "vault",
                  "editing",
                  "newsletter",
                  "words",
                  "gateway.signature",
                  "com.amazonaws.services.lambda",
                  "com.fasterxml.jackson.core")),
          entry("gateway.signature", Set.of()),
          entry(
              "aws",
              Set.of(
                  "relay",
                  "mail",
                  "vault",
                  "editing",
                  "newsletter",
                  "baton",
                  "reply",
                  "software.amazon.awssdk",
                  "javax.crypto")),
          entry(
              "local.backends",
              Set.of(
                  "com.fasterxml.jackson",
                  "org.eclipse.jetty",
                  "org.gaul.s3proxy",
                  "software.amazon.awssdk",
                  "software.amazon.dynamodb")),
          entry("local", Set.of("")));

  private static final Map<String, Set<String>> ALLOWED = allowed();

  @Test
  void keepsTheDoors() throws IOException {
    assertEquals(List.of(), broken(PackageDependencies.in(classes()), ALLOWED));
  }

  @Test
  void hasNoCircleOfPackages() throws IOException {
    var dependencies = PackageDependencies.in(classes());

    var circle = dependencies.circle();

    assertEquals(List.of(), circle);
  }

  @Test
  void looksIntoEveryRoom() throws IOException {
    var dependencies = PackageDependencies.in(classes());

    var rooms =
        dependencies.packages().stream().map(ArchitectureTest::room).distinct().sorted().toList();

    assertEquals(ALLOWED.keySet().stream().sorted().toList(), rooms);
  }

  @Test
  void noticesAForbiddenDoor() throws IOException {
    var dependencies = PackageDependencies.in(List.of(Path.of("target/test-classes")));

    var broken =
        broken(dependencies, Map.of("local", Set.of("local", "relay", "com", "net", "org.ec")));

    assertTrue(broken.contains("dk.blogstafet.local -> org.junit.jupiter.api"), broken::toString);
  }

  /// Adds the functions, whose packages are named after their modules.
  private static Map<String, Set<String>> allowed() {
    var allowed = new HashMap<>(SHARED);
    for (var module : modules("functions")) {
      allowed.put(module.replace("functions/", "").replace("-", ""), FUNCTION);
    }
    allowed.merge(
        "storepicture",
        Set.of("javax.imageio"),
        (own, more) -> Stream.concat(own.stream(), more.stream()).collect(Collectors.toSet()));
    return allowed;
  }

  private static List<String> broken(
      PackageDependencies dependencies, Map<String, Set<String>> doors) {
    var broken = new ArrayList<String>();
    for (var from : dependencies.packages()) {
      var open = doors.getOrDefault(room(from), Set.of());
      dependencies.from(from).stream()
          .filter(to -> !isOfTheJdk(to) && !mayUse(from, to, open))
          .map(to -> from + " -> " + to)
          .forEach(broken::add);
    }
    return broken;
  }

  /// Not all that every JDK has begins with "java.".
  private static boolean isOfTheJdk(String name) {
    return name.startsWith("java.") || Object.class.getModule().getPackages().contains(name);
  }

  private static boolean mayUse(String from, String to, Set<String> open) {
    var isOurs = to.startsWith("dk.blogstafet.");
    return isOurs
        ? room(to).equals(room(from)) || open.contains(room(to)) || open.contains("")
        : open.stream().anyMatch(to::startsWith);
  }

  /// The room that a package of ours is in: the one in the table with the longest name.
  private static String room(String name) {
    var own = name.replaceFirst("^dk\\.blogstafet\\.", "");
    return ALLOWED.keySet().stream()
        .filter(room -> own.equals(room) || own.startsWith(room + "."))
        .max(Comparator.comparingInt(String::length))
        .orElse(own);
  }

  /// The compiled classes of every module up to this one.
  private static List<Path> classes() {
    var modules = modules("");
    return modules.subList(0, modules.indexOf("local/cli") + 1).stream()
        .map(module -> ROOT.resolve(module).resolve("target/classes"))
        .toList();
  }

  /// The modules below a folder, in the order of the poms that name them.
  private static List<String> modules(String folder) {
    var modules = new ArrayList<String>();
    for (var match : MODULE.matcher(pom(folder)).results().toList()) {
      var module = folder.isEmpty() ? match.group(1) : folder + "/" + match.group(1);
      var nested = modules(module);
      modules.addAll(nested.isEmpty() ? List.of(module) : nested);
    }
    return modules;
  }

  private static String pom(String folder) {
    try {
      return Files.readString(ROOT.resolve(folder).resolve("pom.xml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
