package dk.blogstafet.editing;

import dk.blogstafet.relay.MemoryBooks;
import dk.blogstafet.relay.Relays;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Editors in memory, beside relays in memory: the adapter that tests run on. The books are its
/// lock, so that a change of both is one.
public final class MemoryEditors implements Editors {
  private final MemoryBooks books;
  private final InstantSource clock;
  private final Map<KeyId, EditorKey> keys = new LinkedHashMap<>();
  private final Map<Upload, Kept> receipts = new HashMap<>();
  private final Map<String, List<Entry>> chains = new HashMap<>();

  /// Editors beside relays.
  ///
  /// @param clock by which receipts grow old
  public MemoryEditors(MemoryBooks books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  @Override
  public Known look(Upload upload) {
    synchronized (books) {
      var receipt = kept(upload, clock.instant()).map(Kept::receipt);
      return new Known(find(upload.key()), receipt);
    }
  }

  @Override
  public Relays relays(Act act) {
    return new MemorySignedRelays(books, this, act);
  }

  @Override
  public void note(Act act, Effect effect) {
    synchronized (books) {
      bar(act);
      receipts.put(act.upload(), Kept.of(act, effect));
    }
  }

  @Override
  public void change(Act act, KeyChange change) {
    synchronized (books) {
      bar(act);
      var isTaken = change.added().filter(key -> keys.containsKey(key.id())).isPresent();
      var isStale = change.changed().filter(key -> !isAt(key, key.version() - 1)).isPresent();
      if (isTaken || isStale) {
        throw new Barred();
      }
      change.added().ifPresent(key -> keys.put(key.id(), key));
      change.changed().ifPresent(key -> keys.put(key.id(), key));
      keep(act, change.effect(), Traces.of(change));
    }
  }

  /// Lets nothing happen for an act whose upload came before, or whose key is another now.
  void bar(Act act) {
    var key = act.key();
    if (kept(act.upload(), act.at()).isPresent() || (key.isKept() && !isAt(key, key.version()))) {
      throw new Barred();
    }
  }

  /// Keeps an act's receipt and its line.
  void keep(Act act, Effect effect, Traces traces) {
    receipts.put(act.upload(), Kept.of(act, effect));
    var chain = chains.computeIfAbsent(effect.chain(), _ -> new ArrayList<>());
    var last = chain.isEmpty() ? Optional.<Entry>empty() : Optional.of(chain.getLast());
    chain.add(Trail.next(last, act, effect, traces));
  }

  private Optional<Kept> kept(Upload upload, Instant now) {
    return Optional.ofNullable(receipts.get(upload)).filter(kept -> !kept.isOver(now));
  }

  private boolean isAt(EditorKey key, int version) {
    return find(key.id()).filter(it -> it.version() == version).isPresent();
  }

  @Override
  public void trust(EditorKey key) {
    synchronized (books) {
      keys.putIfAbsent(key.id(), key);
    }
  }

  @Override
  public Optional<EditorKey> find(KeyId key) {
    synchronized (books) {
      return Optional.ofNullable(keys.get(key));
    }
  }

  @Override
  public List<EditorKey> keys() {
    synchronized (books) {
      return List.copyOf(keys.values());
    }
  }

  @Override
  public List<Entry> trail(String chain, long after, int limit) {
    synchronized (books) {
      return chains.getOrDefault(chain, List.of()).stream().skip(after).limit(limit).toList();
    }
  }

  /// A receipt, for as long as it is kept: to the second, as the database counts.
  private record Kept(Receipt receipt, long until) {
    static Kept of(Act act, Effect effect) {
      return new Kept(Receipt.of(act, effect), act.at().plus(Receipt.TERM).getEpochSecond());
    }

    boolean isOver(Instant now) {
      return until < now.getEpochSecond();
    }
  }
}
