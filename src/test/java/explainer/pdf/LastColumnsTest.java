package explainer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class LastColumnsTest {

    @Test
    void columnsOfEqualEntriesAreEquallyLong() {
        assertThat(LastColumns.starts(Collections.nCopies(9, 10), 3)).containsExactly(3, 6);
        assertThat(LastColumns.starts(Collections.nCopies(10, 10), 3)).as("the last is the shortest").containsExactly(4, 8);
        assertThat(LastColumns.starts(Collections.nCopies(10, 10), 1)).isEmpty();
    }

    @Test
    void theTallestIsAsLowAsItCanBe() {
        assertThat(LastColumns.starts(List.of(50, 10, 10, 10, 10, 10), 2)).containsExactly(1);
        assertThat(LastColumns.starts(List.of(10, 10, 10, 50), 2)).containsExactly(3);
    }

    @Test
    void fewerEntriesThanColumnsLeaveSomeEmpty() {
        assertThat(LastColumns.starts(List.of(10, 10), 3)).containsExactly(1);
        assertThat(LastColumns.starts(List.of(10), 3)).isEmpty();
        assertThat(LastColumns.starts(List.of(), 3)).isEmpty();
    }
}
