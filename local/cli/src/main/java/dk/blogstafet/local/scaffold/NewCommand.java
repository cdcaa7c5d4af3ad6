package dk.blogstafet.local.scaffold;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.InvalidUsageException;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet new`: creates a manuscript, and never overwrites one.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:", "1:", "2:", "3:"},
    footer = {
      "  blogstafet new \"Skygge i byen\"",
      "  blogstafet new \"Skygge i byen\" --relay klimatilpasning-paa-tvaers --dir manuskripter"
    })
public final class NewCommand extends JsonCommand {
  private final Clock clock;

  @Parameters(paramLabel = "${bundle:label.title}", descriptionKey = "title")
  private String title = "";

  @Option(names = "--relay", paramLabel = "SLUG")
  private @Nullable String relay;

  @Option(names = "--dir", paramLabel = "${bundle:label.dir}", defaultValue = ".")
  private Path folder = Path.of(".");

  /// @param clock gives the manuscript's date, in Denmark
  public NewCommand(Clock clock, CommandMessages commandMessages) {
    super(commandMessages);
    this.clock = clock;
  }

  @Override
  protected int run() {
    var file = folder.resolve(slug() + ".md").normalize();
    var text =
        ManuscriptTemplate.of(
            title.strip(),
            Objects.requireNonNullElse(relay, ""),
            DanishTime.today(clock),
            messages().language());
    try {
      Files.createDirectories(folder);
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      return end(ExitCodes.REFUSED, "there-already", file, text("new.there", file));
    } catch (IOException unwritable) {
      throw invalid("new.unwritable", folder);
    }
    return end(ExitCodes.DONE, "written", file, text("new.written", file, quoted(file)));
  }

  private String slug() {
    var error = TextField.TITLE.errorOf(title.strip(), "title");
    if (error.isPresent()) {
      var words = new ValidationMessages(LocalizedMessages.in(messages().language()));
      throw new InvalidUsageException(line(), words.sentence(error.get()));
    }
    if (relay != null && !RelayId.isValid(relay)) {
      throw invalid("relay.malformed", relay);
    }
    var slug = Slug.of(title);
    if (slug.isEmpty()) {
      throw invalid("new.nameless", title);
    }
    return slug;
  }

  private static String quoted(Path file) {
    var name = file.toString();
    return name.indexOf(' ') < 0 ? name : "\"" + name + "\"";
  }

  private int end(int code, String outcome, Path file, String sentence) {
    var answer =
        JsonWriter.object(json -> {
          json.text("outcome", outcome);
          json.text("file", file.toString());
        });
    print(isJson() || code == ExitCodes.DONE, isJson() ? answer : sentence);
    return code;
  }
}
