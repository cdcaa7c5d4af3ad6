package dk.blogstafet.local.archive;

import dk.blogstafet.local.manuscript.ExportedPost;
import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.manuscript.RelayFileReader;
import dk.blogstafet.local.runtime.DefaultSiteAddress;
import dk.blogstafet.page.feed.FeedIds;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Writes relays into folders: the same relay gives the same bytes. Each file is read back to find
/// content that it can't represent exactly.
public final class RelayExport {
  private static final int PAGE = 100;

  private final Relays relays;
  private final Posts posts;

  public RelayExport(Relays relays, Posts posts) {
    this.relays = relays;
    this.posts = posts;
  }

  /// The result of a relay's export.
  ///
  /// @param stale files of posts that are not published any more, left unchanged
  /// @param inexact files that represent a post incompletely: only the JSON beside them is complete
  /// @param losses what the format can't hold
  /// @param pictures those of the posts that the files hold
  public record ExportResult(
      RelayId relay,
      int published,
      int withdrawn,
      List<Path> stale,
      List<Path> inexact,
      List<ExportLoss> losses,
      Set<PictureName> pictures) {
    public ExportResult {
      stale = List.copyOf(stale);
      inexact = List.copyOf(inexact);
      losses = List.copyOf(losses);
      pictures = Set.copyOf(pictures);
    }

    /// Returns whether the files hold everything, and no other post.
    public boolean isComplete() {
      return stale.isEmpty() && inexact.isEmpty() && losses.isEmpty();
    }
  }

  /// Writes a consistent snapshot of a relay into a folder of its name, as manuscripts.
  ///
  /// @return empty if the relay does not exist
  /// @throws IOException if a file can't be written
  public Optional<ExportResult> run(RelayId id, Path into) throws IOException {
    return run(id, into, ExportFormat.MANUSCRIPTS);
  }

  /// Writes a consistent snapshot of a relay into a folder of its name.
  ///
  /// @return empty if the relay does not exist
  /// @throws IOException if a file can't be written
  public Optional<ExportResult> run(RelayId id, Path into, ExportFormat format) throws IOException {
    var folder = into.resolve(id.slug());
    for (var seen = relays.find(id); seen.isPresent(); seen = relays.find(id)) {
      var whole = read(seen.get());
      if (relays.find(id).map(RelaySnapshot::revision).equals(seen.map(RelaySnapshot::revision))) {
        return Optional.of(write(whole, folder, format));
      }
    }
    return Optional.empty();
  }

  private ExportedRelay read(RelaySnapshot snapshot) {
    var published = new ArrayList<Post>();
    var page = posts.oldest(snapshot.listId(), Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      published.addAll(
          posts.findPublished(snapshot.id(), page.stream().map(PostSummary::id).toList()));
      page = posts.oldest(snapshot.listId(), Optional.of(page.getLast().position()), PAGE);
    }
    var home = relays.siteSnapshot().map(it -> it.site().home()).orElse(DefaultSiteAddress.ADDRESS);
    return new ExportedRelay(identified(snapshot.relay()), home, published, taken(snapshot.id()));
  }

  /// Returns a relay with its id, so that its feeds keep the id after an import elsewhere.
  private Relay identified(Relay relay) {
    var id = relays.siteSnapshot().map(siteSnapshot -> FeedIds.of(siteSnapshot.site(), relay));
    return relay.withFeedId(id.or(relay::feedId));
  }

  private List<ArchivedWithdrawal> taken(RelayId relay) {
    var taken = new ArrayList<ArchivedWithdrawal>();
    for (var post : posts.withdrawn(relay)) {
      if (posts.find(relay, post.id())
          instanceof PostLookup.WithdrawnPost(var whole, var why, var at)) {
        taken.add(new ArchivedWithdrawal(whole, why, at));
      }
    }
    return taken;
  }

  private static ExportResult write(ExportedRelay whole, Path folder, ExportFormat format)
      throws IOException {
    var files = new TreeMap<Path, String>();
    var inexact = new ArrayList<Path>();
    switch (format) {
      case MANUSCRIPTS -> manuscripts(whole, folder, files, inexact);
      case WXR -> files.put(folder.resolve("wordpress.xml"), WxrWriter.of(whole));
      case HUGO -> HugoWriter.of(whole).forEach((it, text) -> files.put(folder.resolve(it), text));
    }
    for (var file : files.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.writeString(file.getKey(), file.getValue());
    }
    return new ExportResult(
        whole.relay().id(),
        whole.posts().size(),
        whole.taken().size(),
        stale(folder, format, files.keySet()),
        inexact,
        ExportLoss.of(whole, format),
        whole.pictures(format));
  }

  private static void manuscripts(
      ExportedRelay whole, Path folder, Map<Path, String> files, List<Path> inexact) {
    var sheet = folder.resolve(ManuscriptFiles.RELAY_FILE);
    var described = ManuscriptWriter.of(whole.relay());
    files.put(sheet, described);
    if (!isBack(whole.relay(), bytes(described))) {
      inexact.add(sheet);
    }
    for (var post : whole.posts()) {
      var file = folder.resolve(ManuscriptFolder.name(post.post()));
      var text = ManuscriptWriter.of(post, whole.relay());
      files.put(file, text);
      if (!isBack(post, whole.relay(), bytes(text))) {
        inexact.add(file);
      }
    }
    files.put(folder.resolve("relay.json"), ArchiveJson.relay(whole.relay(), whole.posts()));
    files.put(folder.resolve(ManuscriptFolder.WITHDRAWN), ArchiveJson.withdrawn(whole.taken()));
  }

  private static List<Path> stale(Path folder, ExportFormat format, Set<Path> files)
      throws IOException {
    var posts =
        switch (format) {
          case MANUSCRIPTS, WXR -> folder;
          case HUGO -> folder.resolve("content/posts");
        };
    return Files.exists(posts)
        ? ManuscriptFiles.in(posts).stream().filter(it -> !files.contains(it)).toList()
        : List.of();
  }

  private static boolean isBack(Relay relay, byte[] file) {
    return RelayFileReader.read(file) instanceof ReadResult.Valid<Relay>(var back)
        && back.equals(relay);
  }

  private static boolean isBack(Post post, Relay relay, byte[] file) {
    return ManuscriptReader.readExported(file) instanceof ReadResult.Valid<ExportedPost>(var kept)
        && kept.post(ManuscriptFolder.opened(relay)).equals(Optional.of(post));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
