package dk.blogstafet.local.backends;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Mails in a folder that only its owner may read: `ID.json` holds the request, and
/// `ID.feedback.json` and `ID.send.feedback.json` beside it hold its events. Each file is written
/// atomically.
final class MailFolder {
  /// The number of mails to keep: the newest.
  static final int MOST = 10_000;

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern MAIL = Pattern.compile("([0-9a-f]{16}-[0-9a-f]{16})\\.json");
  private static final String FEEDBACK = ".feedback.json";
  private static final String SEND = ".send" + FEEDBACK;
  private static final String UNFINISHED = ".unfinished";

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  /// The ids of the mails since the folder was opened, so that storing one doesn't list them all.
  private final NavigableSet<String> kept = new TreeSet<>();

  private long last;

  private MailFolder(Path folder) throws IOException {
    this.folder = folder;
    kept.addAll(ids());
  }

  /// Opens a folder, creates it if it does not exist, and deletes files that a killed process left
  /// unfinished.
  static MailFolder in(Path folder) throws IOException {
    PrivateFiles.folder(folder);
    try (var files = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (var file : files) {
        Files.delete(file);
      }
    }
    return new MailFolder(folder);
  }

  /// Stores a mail, and deletes the oldest ones.
  ///
  /// @throws InvalidMailException if SES would reject it
  synchronized StoredMail store(JsonNode request) throws IOException, InvalidMailException {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var mail = SendEmailParser.read(newId(), now, request);
    var file = JsonNodeFactory.instance.objectNode();
    file.put("MessageId", mail.id()).put("Timestamp", now.toString()).set("Request", request);
    write(mail.id() + ".json", file);
    kept.add(mail.id());
    publish(mail.id() + SEND, MailEvents.send(mail));
    publish(mail.id() + FEEDBACK, MailEvents.feedback(mail));
    forgetOldest();
    return mail;
  }

  /// Returns the mails in the folder.
  MailFolderContents contents() throws IOException {
    return contents("g", Integer.MAX_VALUE);
  }

  /// Returns the newest mails that are older than one.
  ///
  /// @param before an id, or any text that sorts after all ids
  /// @param most how many at most
  MailFolderContents contents(String before, int most) throws IOException {
    var mails = new ArrayList<StoredMail>();
    var unreadable = new ArrayList<String>();
    var ids = ids();
    var older = ids.stream().filter(id -> id.compareTo(before) < 0).toList();
    for (var id : older.subList(0, Math.min(most, older.size()))) {
      sort(id, mails, unreadable);
    }
    return new MailFolderContents(mails, unreadable, ids.size(), older.size() > most);
  }

  /// Returns when each mail was stored, oldest first.
  synchronized List<Instant> times() {
    return kept.stream()
        .map(id -> Instant.EPOCH.plus(HexFormat.fromHexDigitsToLong(id, 0, 16), ChronoUnit.MICROS))
        .toList();
  }

  private void sort(String id, List<StoredMail> mails, List<String> unreadable) {
    try {
      mails.add(read(id));
    } catch (NoSuchFileException gone) {
      return; // deleted meanwhile as one of the oldest
    } catch (IOException | RuntimeException | InvalidMailException broken) {
      unreadable.add(id + ".json");
    }
  }

  /// Returns a mail; empty if no readable mail has this id.
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
    var file = JSON.readTree(Files.readAllBytes(folder.resolve(id + ".json")));
    var time = Instant.parse(file.path("Timestamp").asText());
    return SendEmailParser.read(id, time, file.path("Request"));
  }

  /// Returns the ids, newest first.
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
    while (kept.size() > MOST) {
      var id = kept.removeFirst();
      Files.deleteIfExists(folder.resolve(id + ".json"));
      Files.deleteIfExists(folder.resolve(id + FEEDBACK));
      Files.deleteIfExists(folder.resolve(id + SEND));
    }
  }

  private void publish(String name, Optional<ObjectNode> event) throws IOException {
    if (event.isPresent()) {
      write(name, event.get());
    }
  }

  private void write(String name, JsonNode tree) throws IOException {
    var fresh = folder.resolve(name + UNFINISHED);
    Files.createFile(fresh, PrivateFiles.ofFile(fresh));
    Files.write(fresh, JSON.writeValueAsBytes(tree));
    Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Returns an id that starts with the time in microseconds, so that ids sort in order of arrival.
  private String newId() {
    last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    return HexFormat.of().toHexDigits(last) + "-" + HexFormat.of().toHexDigits(random.nextLong());
  }

  /// The mails, newest first, and the names of unreadable files.
  ///
  /// @param count how many mails there are in all
  /// @param isCut whether older mails are left out
  record MailFolderContents(
      List<StoredMail> mails, List<String> unreadable, int count, boolean isCut) {
    MailFolderContents {
      mails = List.copyOf(mails);
      unreadable = List.copyOf(unreadable);
    }
  }
}
