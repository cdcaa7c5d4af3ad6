package dk.blogstafet.local.runtime;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.s3.S3Pages;
import dk.blogstafet.local.front.PageSource;
import dk.blogstafet.local.front.StoredPage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The bucket as the front reads it. Requests wait until the bucket is open; on a new site,
/// requests for missing pages also wait until all pages are rendered.
final class BucketPageSource implements PageSource {
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final CompletableFuture<S3Pages> bucket = new CompletableFuture<>();

  /// Done when all pages are rendered, so that missing pages do not appear any more.
  private final CompletableFuture<Void> complete = new CompletableFuture<>();

  /// Opens the bucket. If a front page exists, so do the others.
  void open(Map<String, String> environment) {
    var pages = new S3Pages(new AwsClients(environment).s3(), PublishingStores.BUCKET);
    if (pages.read("index.html").isPresent()) {
      complete();
    }
    bucket.complete(pages);
  }

  /// Returns whether all pages were rendered once.
  boolean isComplete() {
    return complete.isDone();
  }

  /// Requests for missing pages do not wait any more.
  void complete() {
    complete.complete(null);
  }

  /// Fails all waiting requests.
  void close() {
    bucket.completeExceptionally(new IllegalStateException("Blogstafet is stopping"));
    complete();
  }

  @Override
  public Optional<StoredPage> read(String key) {
    var pages = bucket.join();
    var wasComplete = isComplete();
    var page = pages.read(key);
    while (page.isEmpty() && !wasComplete) {
      complete.copy().completeOnTimeout(null, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS).join();
      wasComplete = isComplete();
      page = pages.read(key);
    }
    return page.map(it -> new StoredPage(it.type(), it.tag(), it.caching(), it.bytes()));
  }
}
