package explainer.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Source;

/**
 * Tries the addresses of sources, and where archives keep them. Each is asked for once, with {@code HEAD} and, where a host
 * wants none of that, with {@code GET}; a host is asked for one at a time, with a pause between, and several hosts at once.
 */
public final class SourceLinks {

    private static final int HOSTS_AT_ONCE = 8;
    private static final int MOST_HOPS = 5;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int MOVED = 301;
    private static final int REFUSED = 400;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int MOVED_FOR_GOOD = 308;

    private final HttpClient client;
    private final Duration timeout;
    private final Duration pause;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** What came of an address. */
    private enum Kind {
        THERE, MOVED, GONE, UNREACHABLE
    }

    /** @param detail where it has moved to, or why it is not there */
    private record Answer(Kind kind, String detail) {
    }

    /**
     * @param timeout how long an answer may take
     * @param pause   how long a host has between two questions
     */
    SourceLinks(Duration timeout, Duration pause) {
        this.timeout = timeout;
        this.pause = pause;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(timeout).build();
    }

    /**
     * Tries all addresses.
     *
     * @param diagnostics takes those that are gone, that have moved for good, or that could not be reached
     * @return how many there are of each, as lines of text
     */
    public static String check(Collection<Source> sources, Diagnostics diagnostics) {
        return new SourceLinks(Duration.ofSeconds(20), Duration.ofSeconds(1)).run(sources, diagnostics);
    }

    String run(Collection<Source> sources, Diagnostics diagnostics) {
        Map<String, List<String>> hosts = new TreeMap<>();
        sources.stream().flatMap(source -> addresses(source).stream()).distinct()
                .forEach(address -> hosts.computeIfAbsent(host(address), host -> new ArrayList<>()).add(address));
        ExecutorService pool = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
        try {
            List<Future<?>> asked = new ArrayList<>();
            hosts.values().forEach(addresses -> asked.add(pool.submit(() -> ask(addresses))));
            for (Future<?> host : asked) {
                host.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        sources.forEach(source -> addresses(source).forEach(address -> report(source, address, diagnostics)));
        return account();
    }

    private static List<String> addresses(Source source) {
        List<String> addresses = new ArrayList<>();
        source.url().ifPresent(addresses::add);
        source.background().archived().ifPresent(addresses::add);
        return addresses;
    }

    private static String host(String address) {
        return uri(address).map(URI::getAuthority).orElse("").toLowerCase(Locale.ROOT);
    }

    /** An address as it goes over the wire: in ASCII, and without what only a browser looks at. */
    private static Optional<URI> uri(String address) {
        try {
            URI uri = new URI(new URI(address.replaceFirst("#.*", "")).toASCIIString());
            return Optional.of(uri).filter(known -> known.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void ask(List<String> addresses) {
        try {
            for (int i = 0; i < addresses.size(); i++) {
                if (i > 0) {
                    Thread.sleep(pause.toMillis());
                }
                answers.put(addresses.get(i), answer(addresses.get(i)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(String address) throws InterruptedException {
        Optional<URI> uri = uri(address);
        if (uri.isEmpty()) {
            return new Answer(Kind.UNREACHABLE, "no host is named that can be asked");
        }
        try {
            return follow(uri.get());
        } catch (HttpTimeoutException e) {
            return new Answer(Kind.UNREACHABLE, "no answer within " + timeout.toSeconds() + " seconds");
        } catch (IOException e) {
            return new Answer(Kind.UNREACHABLE, "no connection");
        }
    }

    private Answer follow(URI first) throws IOException, InterruptedException {
        URI now = first;
        URI moved = first;
        boolean forGood = true;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            HttpResponse<InputStream> response = ask(now);
            int status = response.statusCode();
            Optional<URI> next = response.headers().firstValue("location").flatMap(SourceLinks::reference).map(now::resolve)
                    .filter(to -> to.getHost() != null);
            if (status >= OK && status < REDIRECT) {
                return moved.equals(first) ? new Answer(Kind.THERE, "") : new Answer(Kind.MOVED, moved.toString());
            }
            if (status == NOT_FOUND || status == GONE) {
                return new Answer(Kind.GONE, Integer.toString(status));
            }
            if (status < REDIRECT || status >= REFUSED || next.isEmpty()) {
                return new Answer(Kind.UNREACHABLE, "the host answers " + status);
            }
            now = next.get();
            forGood &= status == MOVED || status == MOVED_FOR_GOOD;
            moved = forGood ? now : moved; // what comes behind a passing detour may change again
        }
        return new Answer(Kind.UNREACHABLE, "more than " + MOST_HOPS + " redirections");
    }

    private static Optional<URI> reference(String text) {
        try {
            return Optional.of(new URI(new URI(text.strip()).toASCIIString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<InputStream> ask(URI uri) throws IOException, InterruptedException {
        HttpResponse<InputStream> head = send(uri, "HEAD");
        return head.statusCode() >= REFUSED ? send(uri, "GET") : head;
    }

    private HttpResponse<InputStream> send(URI uri, String method) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(HttpRequest.newBuilder(uri).timeout(timeout)
                .method(method, BodyPublishers.noBody()).header("User-Agent", "explainer (check of sources)").build(),
                BodyHandlers.ofInputStream());
        response.body().close(); // whether it is there is enough
        return response;
    }

    private void report(Source source, String address, Diagnostics diagnostics) {
        Answer answer = answers.getOrDefault(address, new Answer(Kind.UNREACHABLE, "not asked"));
        String what = "the address " + address + " of the source '" + source.id() + "' ";
        switch (answer.kind()) {
            case GONE -> diagnostics.add(Code.ADDRESS_GONE, source.location(), what + "is gone: its host answers "
                    + answer.detail(), "look for its new address, or name where an archive keeps it in 'archived'");
            case MOVED -> diagnostics.add(Code.ADDRESS_MOVED, source.location(), what + "has moved to " + answer.detail(),
                    "look whether that is the same page, and write its address");
            case UNREACHABLE -> diagnostics.add(Code.ADDRESS_UNREACHABLE, source.location(), what
                    + "can't be reached: " + answer.detail(), "open it in a browser, or try again later");
            default -> { }
        }
    }

    private String account() {
        return EvidenceAccount.line("addresses of sources", answers.size())
                + EvidenceAccount.line("  there", count(Kind.THERE))
                + EvidenceAccount.line("  moved", count(Kind.MOVED))
                + EvidenceAccount.line("  gone", count(Kind.GONE))
                + EvidenceAccount.line("  not reached", count(Kind.UNREACHABLE));
    }

    private long count(Kind kind) {
        return answers.values().stream().filter(answer -> answer.kind() == kind).count();
    }
}
