package dk.blogstafet.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Forwards ports on another address of this machine to ports of its 127.0.0.1, byte for byte: for
/// containers on a bridge, which can reach only the former.
final class PortForwarding implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

  /// Starts forwarding.
  ///
  /// @param from the address for callers
  /// @param port the target port of 127.0.0.1
  /// @throws IOException if the address isn't this machine's, or the port is in use
  void open(InetSocketAddress from, int port) throws IOException {
    var listener = new ServerSocket();
    open.add(listener);
    listener.setReuseAddress(true);
    listener.bind(from);
    waiting.add(Thread.ofVirtual().name("forward-" + port).start(() -> accept(listener, port)));
  }

  private void accept(ServerSocket listener, int port) {
    while (!listener.isClosed()) {
      try {
        var caller = listener.accept();
        open.add(caller);
        Thread.ofVirtual().start(() -> connect(caller, port));
      } catch (IOException _) {
        // The port was closed, or a caller disconnected before it was accepted.
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
      // The caller's connection ends, as it would without forwarding.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(caller);
    }
  }

  /// Copies one direction of a connection until it ends, and then ends the other side's input.
  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException _) {
      end(from);
      end(to);
    }
  }

  /// Closes the ports and their connections. A port is free only when no thread accepts on it.
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
