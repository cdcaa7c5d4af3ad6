package dk.blogstafet.local.backends;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A store in which one caller at a time accesses an object. Without it the store compares
/// `If-Match` first and writes later, so that two writers can both succeed, and a reader can get
/// one version's body with another's tag.
final class SerializedBlobStore extends ForwardingBlobStore {
  private static final int LOCKS = 64;

  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

  private final Path folder;

  /// Adds locks to a store.
  ///
  /// @param folder where it keeps its buckets
  SerializedBlobStore(BlobStore store, Path folder) {
    super(store);
    this.folder = folder;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
    var all = new ByteArrayInputStream(read(body)); // the lock is never held on the network
    return alone(
        request.bucket(),
        request.key(),
        () -> {
          requireMatch(request.bucket(), request.key(), request.ifMatch());
          var put = super.putBlob(request, all);
          closeToOthers(folder.resolve(request.bucket()), request.key());
          return put;
        });
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    return alone(
        request.bucket(),
        request.key(),
        () -> {
          requireMatch(request.bucket(), request.key(), request.ifMatch());
          return super.removeBlob(request);
        });
  }

  /// The store reports everything that all users of the machine may read as public: nothing here is
  /// public.
  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    return BucketCannedACL.PRIVATE;
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    return ObjectCannedACL.PRIVATE;
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    return alone(request.bucket(), request.key(), () -> super.blobMetadata(request));
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    return alone(request.bucket(), request.key(), () -> super.getBlob(request));
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    var listed = super.list(request);
    return listed.toBuilder().contents(whole(listed.contents())).build();
  }

  private <T> T alone(String bucket, String key, Supplier<T> work) {
    var lock = locks.get(Math.floorMod((bucket + '/' + key).hashCode(), LOCKS));
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /// Throws the errors of S3: 404 for a missing object, 412 for a different one.
  private void requireMatch(String bucket, String key, @Nullable String expected) {
    if (expected == null) {
      return;
    }
    var present = delegate().blobMetadataIfPresent(bucket, key);
    if (present == null) {
      throw S3Exceptions.noSuchKey(bucket, key, "If-Match");
    }
    if (!expected.equals("*") && !unquoted(expected).equals(unquoted(present.eTag()))) {
      throw S3Exceptions.preconditionFailed(null);
    }
  }

  /// Removes others' access to the object's file, and to the folders between the bucket and the
  /// file.
  private static void closeToOthers(Path bucket, String key) {
    try {
      var path = bucket;
      for (var part : Path.of(key)) {
        path = path.resolve(part);
        PrivateFiles.close(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String unquoted(String tag) {
    return tag.replace("\"", "");
  }

  private static List<S3Object> whole(List<S3Object> objects) {
    return objects.stream().filter(object -> !PartialObjects.is(object.key())).toList();
  }

  private static byte[] read(InputStream body) {
    try {
      return body.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
