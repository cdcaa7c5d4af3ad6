package dk.blogstafet.local.writing;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.speech.CommandMessages;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Slug;
import dk.blogstafet.relay.TextField;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet new`: begins a manuscript, and never overwrites one.
@Command(
    name = "new",
    description = "Begins a manuscript: a Markdown file with everything a post needs, to fill in.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:The file is there, to be filled in.",
      "1:Something broke that should not.",
      "2:The command was given wrongly, or the folder can't be written.",
      "3:A file of that name is there already: it was left as it is."
    },
    footerHeading = "Examples:%n",
    footer = {
      "  blogstafet new \"Skygge i byen\"",
      "  blogstafet new \"Skygge i byen\" --relay klimatilpasning-paa-tvaers --dir manuskripter"
    })
public final class NewCommand implements Callable<Integer> {
  static final int WRITTEN = 0;
  static final int THERE_ALREADY = 3;

  private final Clock clock;
  private final CommandMessages messages;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "TITLE", description = "The post's title.")
  private String title = "";

  @Option(
      names = "--relay",
      paramLabel = "SLUG",
      description = "The relay that the post is for; written into the file.")
  private @Nullable String relay;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder that the file is written to (${DEFAULT-VALUE}).")
  private Path folder = Path.of(".");

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  /// A command that dates manuscripts by a clock, as it is in Denmark.
  public NewCommand(Clock clock, CommandMessages commandMessages) {
    this.clock = clock;
    this.messages = commandMessages;
  }

  @Override
  public Integer call() {
    var file = folder.resolve(slug() + ".md").normalize();
    var text =
        ManuscriptTemplate.of(
            title.strip(),
            Objects.requireNonNullElse(relay, ""),
            DanishTime.today(clock),
            messages.language());
    try {
      Files.createDirectories(folder);
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      return say(THERE_ALREADY, "there-already", file, messages.text("new.there", file));
    } catch (IOException unwritable) {
      throw wrong(messages.text("new.unwritable", folder));
    }
    return say(WRITTEN, "written", file, messages.text("new.written", file, quoted(file)));
  }

  private String slug() {
    var error = TextField.TITLE.errorOf(title.strip(), "title");
    if (error.isPresent()) {
      throw wrong(
          new ValidationMessages(LocalizedMessages.in(messages.language())).sentence(error.get()));
    }
    if (relay != null && !RelayId.isValid(relay)) {
      throw wrong(messages.text("relay.malformed", relay));
    }
    var slug = Slug.of(title);
    if (slug.isEmpty()) {
      throw wrong(messages.text("new.nameless", title));
    }
    return slug;
  }

  private static String quoted(Path file) {
    var name = file.toString();
    return name.indexOf(' ') < 0 ? name : "\"" + name + "\"";
  }

  private int say(int code, String outcome, Path file, String sentence) {
    var isFine = code == WRITTEN;
    var answer =
        JsonWriter.object(it -> {
          it.text("outcome", outcome);
          it.text("file", file.toString());
        });
    (json || isFine ? line().getOut() : line().getErr()).println(json ? answer : sentence);
    return code;
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(line(), sentence);
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
