package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.machine.AwsTrouble;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.operating.Place;
import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.local.text.Excerpt;
import dk.blogstafet.newsletter.ContentionException;
import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import software.amazon.awssdk.core.exception.SdkException;

/// What the newsletter's commands find around them.
///
/// @param input where an address comes from: never an argument, which others see in lists of
///   processes and shells keep in their histories
/// @param version what this was built as
/// @param isTerminal whether a person watches
public record Desk(
    Bureau.Door door, Speech speech, InputStream input, String version, boolean isTerminal) {
  /// What a command does with an open bureau.
  interface Job {
    /// Works.
    ///
    /// @return the exit code
    int run(Bureau bureau);
  }

  /// Opens the bureau of a place, works, and lets go of it.
  int work(@Nullable CommandSpec spec, Place place, boolean json, Job job) {
    var line = Objects.requireNonNull(spec).commandLine();
    try (var bureau = door.open(place)) {
      return job.run(bureau);
    } catch (Trouble trouble) {
      return again(line, json, String.valueOf(trouble.getMessage()));
    } catch (SdkException broken) {
      return again(line, json, AwsTrouble.access(broken).orElseGet(() -> later(broken)));
    } catch (ContentionException | KeyVault.KeysNotReadyException broken) {
      return again(line, json, later(broken));
    }
  }

  private String later(Exception broken) {
    return speech.text("newsletter.again", String.valueOf(broken.getMessage()));
  }

  private static int again(CommandLine line, boolean json, String reason) {
    if (json) {
      line.getOut()
          .println(
              JsonWriter.object(it -> {
                it.text("outcome", "unreachable");
                it.text("reason", reason);
              }));
    } else {
      line.getErr().println(reason);
    }
    return Codes.AGAIN;
  }

  /// The relay of a slug.
  ///
  /// @throws ParameterException if there is none
  RelaySnapshot relay(@Nullable CommandSpec spec, Bureau bureau, String slug) {
    return bureau.snapshots().stream()
        .filter(it -> it.id().slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> wrong(spec, unknown(bureau, slug)));
  }

  private String unknown(Bureau bureau, String slug) {
    var known = bureau.ids().stream().map(RelayId::slug).collect(Collectors.joining(", "));
    return speech.text("newsletter.unknown", Excerpt.quoted(slug), known.isEmpty() ? "–" : known);
  }

  /// Says that a command was given wrongly.
  static ParameterException wrong(@Nullable CommandSpec spec, String sentence) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
  }
}
