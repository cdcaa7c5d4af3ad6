package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.runtime.SiteJourney;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Checks that every function's role allows what the function does during all actions of editors
/// and readers, and nothing else.
@Timeout(240)
class RoleComparisonTest {
  @TempDir private static Path data = Path.of("");

  /// One of two functions does this, whichever is first: an erasure's outbox task is deleted by the
  /// function that started it, unless the one that completes it was quicker.
  private static final IamPermission RACED =
      new IamPermission("PreferencesFunction", "dynamodb:DeleteItem", "SubscribersTable", "");

  private static Set<IamPermission> used = Set.of();

  @BeforeAll
  @Timeout(400)
  static void travel() throws Exception {
    try (var journey = SiteJourney.begin(data)) {
      journey.edit();
      journey.subscribe();
      journey.passBaton();
    }
    used = new HashSet<>(PermissionRecorder.used());
    used.add(RACED);
  }

  @Test
  void allowOnlyWhatFunctionsDo() {
    assertEquals(
        List.of(), RoleComparison.findings(TemplateDocument.of(TemplateDocument.text()), used));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ListPostsFunction    | dynamodb:GetItem, | dynamodb:GetItem, dynamodb:PutItem, | never does
          SendMailFunction     | ses:SendEmail     | ses:SendBulkEmail                   | may not
          RenewPagesFunction   | s3:DeleteObject,  |                                     | may not
          SignUpFunction       | use: name         | use: open                           | may not
          SendMailFunction     | name, open, turn  | name, turn                          | may not
          SendMailFunction     | turn-open]        | turn-open, all]                     | never does
          WriteTurnFunction    | use: turn-name    | use: turn-open                      | may not
          SignUpFunction       | "outbox",         |                                     | in partition outbox
          PublishPostFunction  | [keys]            | ["upload#*"]                        | in partition keys
          PublishPostFunction  | "trail#relay/*"   | keys                                | in partition trail#relay/traeer
          PublishPostFunction  | "trail#relay/*"   | "trail#relay/*", "trail#site"       | never writes to trail#site
          SendMailFunction     | [vault]           | ["outbox"]                          | in partition vault
          TakeFeedbackFunction | ["reader#*",      | ["reader#*", "outbox",              | never writes to outbox
          """)
  void noticesTheSeededDefect(String function, String old, String by, String finding) {
    var seed =
        new SeededDefects.SeededDefect(
            "", "  " + function + ":", old, by == null ? "" : by, finding);

    var findings =
        RoleComparison.findings(TemplateDocument.of(seed.insert(TemplateDocument.text())), used);

    assertTrue(
        findings.stream().anyMatch(it -> it.contains(finding) && it.contains(function)),
        findings::toString);
  }
}
