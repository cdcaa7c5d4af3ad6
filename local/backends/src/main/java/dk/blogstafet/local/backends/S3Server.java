package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// S3 over a folder, on 127.0.0.1 only. Clients must use path style, and sign.
public final class S3Server implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int THREADS = 24;

  private final S3Proxy proxy;

  private S3Server(S3Proxy proxy) {
    this.proxy = proxy;
  }

  /// Starts the store of a folder, which is created if it does not exist, with a bucket of each
  /// name. Only its owner can access the files, and objects need signed requests. Deletes partial
  /// files of earlier processes first.
  ///
  /// @param port 0 for any free port
  /// @param keys what clients must sign with
  /// @throws IOException if the port is in use, or the folder is not writable
  public static S3Server in(Path folder, int port, LocalCredentials keys, Set<String> buckets)
      throws IOException {
    PrivateFiles.folder(folder);
    for (var bucket : buckets) {
      PrivateFiles.folder(folder.resolve(bucket));
    }
    PartialObjects.sweep(folder);
    var server = new S3Server(proxy(folder, port, keys));
    try {
      server.proxy.start();
      return server;
    } catch (Exception failure) {
      server.close();
      throw failure instanceof IOException known
          ? known
          : new IOException("The local S3 did not start", failure);
    }
  }

  /// Returns the address for clients.
  public URI endpoint() {
    return URI.create("http://" + HOST + ":" + proxy.getPort());
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The local S3 did not stop", failure);
    }
  }

  private static S3Proxy proxy(Path folder, int port, LocalCredentials keys) {
    var files = new FilesystemNio2BlobStore(folder.toAbsolutePath().toString());
    return S3Proxy.builder()
        .endpoint(URI.create("http://" + HOST + ":" + port))
        .awsAuthentication(AuthenticationType.AWS_V4, keys.id(), keys.secret())
        .blobStore(new SerializedBlobStore(files, folder))
        .ignoreUnknownHeaders(true)
        .jettyMaxThreads(THREADS)
        .build();
  }
}
