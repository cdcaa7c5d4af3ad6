package dk.blogstafet.local.backends;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Mails in a folder that only its owner may read: `ID.json` with what was handed in, and beside it
/// `ID.feedback.json` with what the simulator answers. Written whole or not at all.
final class MailFolder {
  /// The most mails that are kept: the newest.
  static final int MOST = 500;

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern MAIL = Pattern.compile("([0-9a-f]{16}-[0-9a-f]{16})\\.json");
  private static final String FEEDBACK = ".feedback.json";
  private static final String UNFINISHED = ".unfinished";

  private final Path folder;
  private final SecureRandom random = new SecureRandom();
  private long last;

  private MailFolder(Path folder) {
    this.folder = folder;
  }

  /// Opens a folder, which is made if it isn't there, and sweeps away what a killed process has
  /// left unfinished.
  static MailFolder in(Path folder) throws IOException {
    PrivateFiles.folder(folder);
    try (var files = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (var file : files) {
        Files.delete(file);
      }
    }
    return new MailFolder(folder);
  }

  /// Keeps a mail, and lets go of the oldest.
  ///
  /// @throws BadMail if it is none
  synchronized StoredMail keep(JsonNode request) throws IOException, InvalidMailException {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var mail = SendEmailParser.read(newId(), now, request);
    var kept = JsonNodeFactory.instance.objectNode();
    kept.put("MessageId", mail.id()).put("Timestamp", now.toString()).set("Request", request);
    write(mail.id() + ".json", kept);
    var feedback = SimulatorFeedback.to(mail);
    if (feedback.isPresent()) {
      write(mail.id() + FEEDBACK, feedback.get());
    }
    forgetOldest();
    return mail;
  }

  /// What lies here.
  MailFolderContents contents() throws IOException {
    var mails = new ArrayList<StoredMail>();
    var unreadable = new ArrayList<String>();
    for (var id : ids()) {
      sort(id, mails, unreadable);
    }
    return new MailFolderContents(mails, unreadable);
  }

  private void sort(String id, List<StoredMail> mails, List<String> unreadable) {
    try {
      mails.add(read(id));
    } catch (NoSuchFileException gone) {
      return; // meanwhile there were too many
    } catch (IOException | RuntimeException | InvalidMailException broken) {
      unreadable.add(id + ".json");
    }
  }

  /// A mail; empty if there is none of this name that can be read.
  Optional<StoredMail> find(String id) {
    if (!MAIL.matcher(id + ".json").matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(id));
    } catch (IOException | RuntimeException | InvalidMailException broken) {
      return Optional.empty();
    }
  }

  private StoredMail read(String id) throws IOException, InvalidMailException {
    var kept = JSON.readTree(Files.readAllBytes(folder.resolve(id + ".json")));
    var time = Instant.parse(kept.path("Timestamp").asText());
    return SendEmailParser.read(id, time, kept.path("Request"));
  }

  /// Newest first.
  private List<String> ids() throws IOException {
    var ids = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var matcher = MAIL.matcher(file.getFileName().toString());
        if (matcher.matches()) {
          ids.add(matcher.group(1));
        }
      }
    }
    ids.sort(Comparator.reverseOrder());
    return Collections.unmodifiableList(ids);
  }

  private void forgetOldest() throws IOException {
    var ids = ids();
    for (var id : ids.subList(Math.min(MOST, ids.size()), ids.size())) {
      Files.deleteIfExists(folder.resolve(id + ".json"));
      Files.deleteIfExists(folder.resolve(id + FEEDBACK));
    }
  }

  private void write(String name, JsonNode tree) throws IOException {
    var fresh = folder.resolve(name + UNFINISHED);
    Files.createFile(fresh, PrivateFiles.ofFile(fresh));
    Files.write(fresh, JSON.writeValueAsBytes(tree));
    Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Begins with the time in microseconds, so that names are in the order of arrival.
  private String newId() {
    last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    return HexFormat.of().toHexDigits(last) + "-" + HexFormat.of().toHexDigits(random.nextLong());
  }

  /// Mails, newest first, and the names of files that hold none.
  record MailFolderContents(List<StoredMail> mails, List<String> unreadable) {
    MailFolderContents {
      mails = List.copyOf(mails);
      unreadable = List.copyOf(unreadable);
    }
  }
}
