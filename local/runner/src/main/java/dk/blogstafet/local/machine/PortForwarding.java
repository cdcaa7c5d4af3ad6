package dk.blogstafet.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Ports on another address of this machine that lead to ports of its 127.0.0.1, byte for byte: for
/// containers on a bridge, which reach the one and not the other.
final class PortForwarding implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

  /// Forwards from now on.
  ///
  /// @param from where callers come
  /// @param port of 127.0.0.1 that they get to
  /// @throws IOException if the address isn't this machine's, or the port is taken
  void open(InetSocketAddress from, int port) throws IOException {
    var door = new ServerSocket();
    open.add(door);
    door.setReuseAddress(true);
    door.bind(from);
    waiting.add(Thread.ofVirtual().name("forward-" + port).start(() -> accept(door, port)));
  }

  private void accept(ServerSocket door, int port) {
    while (!door.isClosed()) {
      try {
        var caller = door.accept();
        open.add(caller);
        Thread.ofVirtual().start(() -> connect(caller, port));
      } catch (IOException _) {
        // The door was closed, or one caller was gone before it was let in.
      }
    }
  }

  private void connect(Socket caller, int port) {
    try (caller;
        var server = new Socket(LOOPBACK, port)) {
      open.add(server);
      var back = Thread.ofVirtual().start(() -> copy(server, caller));
      copy(caller, server);
      back.join();
      open.remove(server);
    } catch (IOException _) {
      // The caller sees its connection end, as it would without us.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(caller);
    }
  }

  /// One way of a connection, to its end; then the other side hears that nothing more comes.
  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException _) {
      end(from);
      end(to);
    }
  }

  /// Closes the ports, and what goes through them. A port is free again only when no thread waits
  /// at it.
  @Override
  public void close() {
    open.forEach(PortForwarding::end);
    open.clear();
    try {
      for (var thread : waiting) {
        thread.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    waiting.clear();
  }

  private static void end(AutoCloseable end) {
    try {
      end.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
