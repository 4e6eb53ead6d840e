package explainer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NotesTest {

    private final Notes notes = new Notes();

    @Test
    void numbersSubjectsAsTheReaderMeetsThem() {
        assertThat(notes.refer("trade")).isEqualTo(new Notes.Reference(1, "note-1", "ref-1"));
        assertThat(notes.refer("border")).isEqualTo(new Notes.Reference(2, "note-2", "ref-2"));
        assertThat(notes.refer("trade")).isEqualTo(new Notes.Reference(1, "note-1", "ref-1-2"));
        assertThat(notes.entries()).extracting(Notes.Entry::subject).containsExactly("trade", "border");
    }

    @Test
    void leadsBackToEveryPlaceOnce() {
        notes.refer("trade");
        assertThat(notes.referFrom("trade", "figure-surplus")).isEqualTo(1);
        notes.referFrom("trade", "figure-surplus");
        notes.refer("trade");
        assertThat(notes.entries().get(0).references()).isEqualTo(List.of("ref-1", "figure-surplus", "ref-1-2"));
    }
}
