package dk.blogstafet.listposts;

import dk.blogstafet.relay.Change;
import dk.blogstafet.relay.Lookup;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Place;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Recorded;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import dk.blogstafet.relay.Track;
import dk.blogstafet.relay.WholePost;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Counts the readings of a store. Each of these is one request to the database; the others are
/// none of the listing's business.
final class Counting implements Relays, Posts {
  private final Relays relays;
  private final Posts posts;
  int readings;

  <T extends Relays & Posts> Counting(T books) {
    this.relays = books;
    this.posts = books;
  }

  @Override
  public Optional<Medium> medium() {
    readings++;
    return relays.medium();
  }

  @Override
  public Optional<Standing> find(RelayId relay) {
    readings++;
    return relays.find(relay);
  }

  @Override
  public List<Post> newest(Track track, Optional<Place> before, int limit) {
    readings++;
    return posts.newest(track, before, limit);
  }

  @Override
  public Lookup find(RelayId relay, PostId post) {
    readings++;
    return posts.find(relay, post);
  }

  @Override
  public void describe(Site site) {
    throw unexpected();
  }

  @Override
  public Recorded open(Relay relay) {
    throw unexpected();
  }

  @Override
  public Recorded describe(Standing seen, Relay anew) {
    throw unexpected();
  }

  @Override
  public Recorded record(Standing seen, Standing then, List<Step> steps, Pace pace) {
    throw unexpected();
  }

  @Override
  public List<Post> oldest(Track track, Optional<Place> after, int limit) {
    throw unexpected();
  }

  @Override
  public List<Post> year(Track track, int year) {
    throw unexpected();
  }

  @Override
  public List<WholePost> whole(RelayId relay, List<PostId> ids) {
    throw unexpected();
  }

  @Override
  public Set<PostId> taken(RelayId relay, List<PostId> ids) {
    throw unexpected();
  }

  @Override
  public List<Change> changes(RelayId relay, Revision after, int limit) {
    throw unexpected();
  }

  private static AssertionError unexpected() {
    return new AssertionError("The listing has no business with this");
  }
}
