package dk.blogstafet.local.machine;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.S3Pages;
import dk.blogstafet.local.front.PageSource;
import dk.blogstafet.local.front.StoredPage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The bucket as the front reads it. Whoever asks before it is there waits; on a new site, whoever
/// asks for a page that may still be on its way.
final class BucketPageSource implements PageSource {
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final CompletableFuture<S3Pages> bucket = new CompletableFuture<>();

  /// Done when a page that isn't there is not to come either.
  private final CompletableFuture<Void> complete = new CompletableFuture<>();

  /// Opens the bucket. Where a front page lies, the others do too.
  void open(Map<String, String> environment) {
    var pages = new S3Pages(new AwsClients(environment).s3(), PublishingStores.BUCKET);
    if (pages.read("index.html").isPresent()) {
      complete();
    }
    bucket.complete(pages);
  }

  /// Whether every page that should be there was made once.
  boolean isComplete() {
    return complete.isDone();
  }

  /// From now on nobody waits.
  void complete() {
    complete.complete(null);
  }

  /// Sends whoever waits away.
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
