package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.editing.secret.KeyFile;
import dk.blogstafet.local.editing.sending.Answer;
import dk.blogstafet.local.editing.sending.Courier;
import dk.blogstafet.local.editing.sending.Sender;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.local.editing.sending.Uploads;
import dk.blogstafet.local.editing.sending.Wire;
import dk.blogstafet.local.machine.Trouble;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// One command at work on one site.
final class Session implements AutoCloseable {
  private final Surroundings surroundings;
  private final SiteAddress site;
  private final Wire wire;
  private final Voice voice;
  private final Courier courier;

  private Session(Surroundings surroundings, SiteAddress site, Voice voice, SiteOptions options) {
    this.surroundings = surroundings;
    this.site = site;
    this.voice = voice;
    this.wire = new Wire(site);
    var patience = options.patience(surroundings);
    this.courier = new Courier(site, wire, surroundings.clock(), patience, voice::whisper);
  }

  /// Begins to work on the site that the options name.
  static Session open(Surroundings surroundings, @Nullable CommandSpec spec, SiteOptions options) {
    var line = Objects.requireNonNull(spec).commandLine();
    var site = options.address(surroundings, line);
    var voice = voice(surroundings, spec, options.isJson());
    return new Session(surroundings, site, voice, options);
  }

  /// The voice of a command.
  static Voice voice(Surroundings surroundings, @Nullable CommandSpec spec, boolean json) {
    var line = Objects.requireNonNull(spec).commandLine();
    return new Voice(line.getOut(), line.getErr(), surroundings.colours(), json);
  }

  SiteAddress site() {
    return site;
  }

  Voice voice() {
    return voice;
  }

  Courier courier() {
    return courier;
  }

  /// Sends with the key of a file.
  ///
  /// @throws Trouble if there is no key to use
  Sender sender(KeyFile file) throws Trouble {
    var folder = Uploads.usual(surroundings.environment(), surroundings.home());
    var uploads = new Uploads(folder, site, surroundings.clock());
    return new Sender(courier, uploads, file.read());
  }

  /// Does a task, and says what came of it.
  ///
  /// @param words for people where it went well; the first line is the news
  int run(Task task, Function<JsonNode, List<String>> words) {
    return run(task, words, UnaryOperator.identity());
  }

  /// Does a task, and says what came of it.
  ///
  /// @param place says where a flaw's field stands
  int run(Task task, Function<JsonNode, List<String>> words, UnaryOperator<String> place) {
    return guard(voice, () -> voice.end(task.run(), words, place));
  }

  /// Does some work that may find that the key or its folder can't be used, and says so.
  static int guard(Voice voice, Work work) {
    try {
      return work.run();
    } catch (Trouble trouble) {
      var sentence = String.valueOf(trouble.getMessage());
      voice.bad("key", Voice.text("reason", sentence), List.of(sentence));
      return Codes.KEY;
    }
  }

  @Override
  public void close() {
    wire.close();
  }

  /// What is to be asked of a site.
  interface Task {
    Answer run() throws Trouble;
  }

  /// Work with a key.
  interface Work {
    int run() throws Trouble;
  }
}
