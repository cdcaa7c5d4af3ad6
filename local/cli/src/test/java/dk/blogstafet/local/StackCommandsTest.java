package dk.blogstafet.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.template.PermissionRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Operators' commands on a stack, from the command line on; and that the guide names the rights
/// that they use, and no others.
@Timeout(240)
class StackCommandsTest {
  private static final String ANNA = "anna.unik@laeser.example";

  /// The store of this machine keeps no versions, and there is no earlier search index, so none is
  /// ever deleted here.
  private static final Set<String> NEVER_HERE =
      Set.of("s3:DeleteObjectVersion PagesBucket", "s3:DeleteObject SearchBucket");

  /// A row of the table of rights.
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z ]+)` \\| `([A-Za-z/]+)` \\| (`[^|]+`) \\|");

  @TempDir private static Path folder = Path.of("");

  private static final Map<String, Set<String>> used = new TreeMap<>();
  private static DeployedStack stack;

  @BeforeAll
  static void giveEveryCommand() throws Exception {
    stack = new DeployedStack(folder.resolve("data"));
    var list =
        Files.writeString(
            folder.resolve("list.csv"),
            "email,frequency,source,consented\n" + ANNA + ",weekly,Konferencen,2025-06-01\n");
    says("rebuild", "", "traeer: 3 posts rendered", "rebuild");
    stack.leaveAPageTooMany();
    says("rebuild", "", "traeer: 2 posts rendered", "rebuild");
    says("status", "", "There are no relays yet.", "status");
    says("audit", "", "site: 0 entries", "audit");
    says(
        "subscribers import",
        "",
        "new: 1.",
        "subscribers",
        "import",
        list.toString(),
        "--relay=traeer");
    says("subscribers", "", "traeer", "subscribers");
    says("subscribers export", "", ANNA, "subscribers", "export", "--relay=traeer");
    says("evidence", ANNA, "Konferencen", "evidence");
    says("subscribers lift", ANNA, "No bounce or complaint", "subscribers", "lift");
    says("subscribers erase", ANNA, "newsletter", "subscribers", "erase");
    says("subscribers reapply", "", "Read 1 line", "subscribers", "reapply");
    says(
        "purge",
        "",
        "Purged traeer/asken",
        "purge",
        "traeer",
        "asken",
        "--reason=Efter dommen.",
        "--yes");
    says("desk link", "", "/redaktion/#kode=", "desk", "link");
    var key = stack.trustAKey();
    says("key list", "", key + "  Åse", "key", "list");
    says("key revoke", "", "Revoked the key " + key, "key", "revoke", key, "--with-heirs", "--yes");
  }

  private static void says(String command, String input, String answer, String... words) {
    var all = new ArrayList<>(List.of(words));
    all.add("--stack=" + DeployedStack.NAME);
    var rights =
        PermissionRecorder.during(
            command,
            () -> {
              var code = stack.asks(input, all.toArray(String[]::new));
              assertEquals(0, code, stack::said);
              assertTrue(stack.said().contains(answer), stack::said);
            });
    used.computeIfAbsent(command, _ -> new TreeSet<>()).addAll(rights);
  }

  @AfterAll
  static void close() {
    stack.close();
  }

  @Test
  void needOnlyTheDocumentedPermissions() throws IOException {
    var written = new TreeMap<String, Set<String>>();
    var guide = Files.readString(Path.of("../../docs/operate.md"));
    ROW.matcher(guide)
        .results()
        .forEach(row ->
            Pattern.compile("`([^`]+)`")
                .matcher(row.group(3))
                .results()
                .map(action -> action.group(1) + " " + row.group(2))
                .filter(right -> !NEVER_HERE.contains(right))
                .forEach(right ->
                    written.computeIfAbsent(row.group(1), _ -> new TreeSet<>()).add(right)));

    assertEquals(text(used), text(written));
  }

  private static String text(Map<String, Set<String>> rights) {
    return rights.entrySet().stream()
        .flatMap(it -> it.getValue().stream().map(right -> it.getKey() + ": " + right))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void saysThatThereIsNoSuchStack() {
    assertEquals(1, stack.gives("rebuild", "--stack", "blogz"));
    assertTrue(stack.said().startsWith("There is no stack blogz in eu-west-1"), stack::said);
  }

  @Test
  void saysThatAStackIsAnotherTemplates() {
    assertEquals(5, stack.gives("subscribers", "--stack", "another"));
    assertTrue(stack.said().startsWith("The stack another has no output"), stack::said);
  }

  @Test
  void saysWhichRightIsMissing() {
    assertEquals(
        1, stack.isGivenByAStranger("purge", "a", "b", "--reason=c", "--yes", "--stack=blogs"));
    assertTrue(stack.said().startsWith("Access denied: "), stack::said);
    assertTrue(stack.said().contains("cloudformation:DescribeStacks"), stack::said);
    assertTrue(stack.said().contains("docs/operate.md"), stack::said);
  }

  @Test
  void purgesOnlyAfterConfirmation() {
    assertEquals(2, stack.gives("purge", "traeer", "elmen", "--reason=c", "--stack=blogs"));
    assertTrue(stack.said().contains("Pass --yes"), stack::said);
  }

  @Test
  void rejectsAStackAndADataFolderTogether() {
    assertEquals(2, stack.gives("key", "list", "--stack=blogs", "--data=x"));
    assertEquals(2, stack.gives("rebuild", "--stack=blogs", "--data=x"));
    assertEquals(2, stack.gives("status", "--stack=blogs", "--site=http://localhost:1"));
    assertEquals(2, stack.gives("status", "--stack=blogs", "--numbers"));
  }

  @Test
  void repeatsNoAddressThatIsGivenAsAName() {
    assertEquals(1, stack.gives("rebuild", "--stack", ANNA));
    assertFalse(stack.said().contains("anna"), stack::said);
  }
}
