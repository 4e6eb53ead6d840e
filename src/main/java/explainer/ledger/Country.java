package explainer.ledger;

import explainer.diagnostic.Location;

/**
 * A country the site is about.
 *
 * @param number    its place among them from 1 on; colours and patterns go by it
 * @param name      such as "Ruritania"
 * @param adjective such as "Ruritanian"
 * @param mapId     its feature's id in the map file, an ISO 3166-1 numeric code
 */
public record Country(String id, Location location, int number, String name, String adjective, String mapId) {
}
