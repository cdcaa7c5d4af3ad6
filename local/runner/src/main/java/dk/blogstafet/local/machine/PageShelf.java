package dk.blogstafet.local.machine;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.S3Pages;
import dk.blogstafet.local.front.PageSource;
import dk.blogstafet.local.front.StoredPage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The bucket as the front reads it. Whoever asks before it is there waits; on a new site, before
/// its pages are there.
final class PageShelf implements PageSource {
  private final CompletableFuture<S3Pages> open = new CompletableFuture<>();

  /// Looks into the bucket and opens if there is a front page.
  S3Pages look(Map<String, String> environment) {
    var pages = new S3Pages(new AwsClients(environment).s3(), Stores.BUCKET);
    if (pages.read("index.html").isPresent()) {
      open.complete(pages);
    }
    return pages;
  }

  boolean isOpen() {
    return open.isDone();
  }

  /// Sends whoever waits away.
  void close() {
    open.completeExceptionally(new IllegalStateException("Blogstafet is stopping"));
  }

  /// Opens, whatever is there.
  void open(S3Pages pages) {
    open.complete(pages);
  }

  @Override
  public Optional<StoredPage> read(String key) {
    return open.join()
        .read(key)
        .map(page -> new StoredPage(page.type(), page.tag(), page.caching(), page.bytes()));
  }
}
