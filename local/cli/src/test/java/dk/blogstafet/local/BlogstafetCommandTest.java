package dk.blogstafet.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.command.LanguageOption;
import dk.blogstafet.relay.validation.Language;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class BlogstafetCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void showsHelpWithoutATerminal() {
    var code = run("--help");

    assertEquals(0, code);
    assertTrue(out.toString().contains("import"), out::toString);
  }

  @Test
  void showsCommandsInGroups() {
    run("--help");

    var text = out.toString();
    assertTrue(text.indexOf("Write\n  new") > 0, text);
    assertTrue(text.indexOf("Publish\n  publish") > text.indexOf("Write\n"), text);
    assertTrue(text.indexOf("Operate\n  up") > text.indexOf("Publish\n"), text);
    assertFalse(text.contains("trail") || text.contains("warm-up"), text);
  }

  @ParameterizedTest
  @CsvSource({"da, da_DK.UTF-8", "en, en_US.UTF-8", "en, C"})
  void speaksTheEnvironmentsLanguage(String language, String locale) {
    run(Map.of("LANG", locale), "publish", "--help");
    run(Map.of("LANG", locale), "up", "--colour");

    var isDanish = language.equals("da");
    assertTrue(out.toString().contains(isDanish ? "Brug: blogstafet" : "Usage: blogstafet"));
    assertEquals(
        isDanish
            ? "Ukendt option: --colour.\nSe \"blogstafet up --help\".\n"
            : "Unknown option: --colour.\nSee \"blogstafet up --help\".\n",
        errors.toString().replaceAll(" (Did you mean|Mente du)[^\n]*", ""));
  }

  @ParameterizedTest
  @CsvSource({"key list --help --lang da", "key list --lang=da --help", "help key list --lang da"})
  void speaksTheLanguageOfAnOption(String words) {
    assertEquals(0, run(words.split(" ")));

    assertTrue(out.toString().startsWith("Viser et websteds nøgler."), out::toString);
  }

  @Test
  void refusesAnUnknownLanguage() {
    assertEquals(2, run("version", "--lang", "sv"));

    assertTrue(errors.toString().startsWith("Invalid value for --lang=da|en: \"sv\"."));
  }

  @ParameterizedTest
  @CsvSource({"trail --help", "audit --help", "help trail", "help audit"})
  void knowsTheFormerNamesOfCommands(String words) {
    assertEquals(0, run(words.split(" ")));

    assertTrue(out.toString().contains("Usage: blogstafet audit"), out::toString);
  }

  @Test
  void printsTheVersion() {
    assertEquals(0, run("version"));

    assertEquals(BuildVersion.text() + "\n", out.toString());
  }

  @Test
  void describesEveryOptionAndExitCodeInBothLanguages() {
    for (var language : Language.values()) {
      var environment = Map.of("LANG", language.tag());
      var line =
          BlogstafetCommand.line(Path.of("../.."), environment, InputStream.nullInputStream());
      assertEquals(List.of(), undescribed(line));
    }
  }

  private static List<String> undescribed(CommandLine line) {
    var spec = line.getCommandSpec();
    var missing = new ArrayList<String>();
    spec.args().stream()
        .filter(it -> !it.hidden() && it.description().length == 0)
        .map(it -> spec.qualifiedName() + " " + it.paramLabel() + it)
        .forEach(missing::add);
    if (spec.usageMessage().header().length == 0 && spec.parent() != null && !isHidden(spec)) {
      missing.add(spec.qualifiedName());
    }
    line.getSubcommands().values().forEach(it -> missing.addAll(undescribed(it)));
    return missing;
  }

  private static boolean isHidden(CommandSpec spec) {
    return spec.usageMessage().hidden();
  }

  @Test
  void asksForACommand() {
    var code = run();

    assertEquals(2, code);
    assertTrue(errors.toString().startsWith("Choose a command"), errors::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "publish, blogstafet publish",
    "check --rely x.md, blogstafet check",
    "key add, blogstafet key add",
    "nothing, blogstafet",
  })
  void saysWhatIsWrongInALineAndWhereToLook(String wrong, String name) {
    assertEquals(2, run(wrong.split(" ")));

    assertEquals(2, errors.toString().lines().count(), errors::toString);
    assertTrue(errors.toString().endsWith("See \"" + name + " --help\".\n"), errors::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "publish --nonsense, --nonsense",
    "key add --ownr=x --scope publish, --ownr=x",
    "correct -x, -x",
  })
  void reportsAnUnknownOptionBeforeMissingArguments(String wrong, String option) {
    assertEquals(2, run(wrong.split(" ")));

    assertTrue(errors.toString().startsWith("Unknown option: " + option + "."), errors::toString);
  }

  @ParameterizedTest
  @CsvSource({"up --port -1", "up --port 65533", "preview x.md --port 70000", "backends --port x"})
  void rejectsAPortThatCannotBe(String line) {
    assertEquals(2, run(line.split(" ")));

    assertTrue(errors.toString().startsWith("Invalid value for --port=PORT"), errors::toString);
  }

  @Test
  void namesValuesInTheLanguageOfTheEnvironment() {
    var danish = Map.of("LANG", "da");
    run(danish, "--help");
    run(danish, "publish", "--help");
    run(danish, "publish");

    assertTrue(out.toString().contains("[--lang=da|en] [KOMMANDO]"), out::toString);
    assertTrue(out.toString().contains("--key=FIL"), out::toString);
    assertTrue(errors.toString().startsWith("Mangler: FIL."), errors::toString);
  }

  @Test
  void addsAKeyToADataFolderOnlyIfOneIsNamed() {
    var code =
        run(
            "key",
            "add",
            "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs",
            "--owner=A",
            "--scope=publish",
            "--everywhere",
            "--key=no-such-file");

    assertEquals(6, code);
    assertTrue(errors.toString().startsWith("There is no key in no-such-file"), errors::toString);
  }

  private int run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    var chosen = LanguageOption.apply(environment, List.of(arguments));
    var line = BlogstafetCommand.line(Path.of("../.."), chosen, InputStream.nullInputStream());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }
}
