package explainer.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Location;
import explainer.read.MarkdownText;

/**
 * A place on the map.
 *
 * @param name      what the site calls it
 * @param names     other names and when they hold
 * @param country   the country it lies in, by id
 * @param latitude  degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param kind      what it is
 * @param source    where the position comes from
 * @param note      what must be known, such as how exact the position is
 */
public record Place(String id, Location location, String name, List<FormerName> names, String country,
        BigDecimal latitude, BigDecimal longitude, Kind kind, Source source, Optional<MarkdownText> note) {

    /** What a place is; the map draws each in its own way. */
    public enum Kind {
        CAPITAL, CITY, TOWN, CROSSING
    }

    /**
     * A name that held at another time.
     *
     * @param period in words, such as "before 2019 and since 2022"
     */
    public record FormerName(String name, String period) {
    }
}
