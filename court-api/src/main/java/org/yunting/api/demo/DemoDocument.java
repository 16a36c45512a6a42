package org.yunting.api.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.yunting.api.verification.IdentitySubmission;
import org.yunting.api.verification.IdentitySubmission.DocumentView;

/**
 * A made-up identity document.
 *
 * @param photo name of the file that shows it
 */
record DemoDocument(DocumentView document, String photo) {
    static final DemoDocument PLAINTIFF = new DemoDocument(
            new DocumentView(
                    "identity-card",
                    "332522198805120021",
                    "CN",
                    "林",
                    "秀兰",
                    LocalDate.of(1988, 5, 12),
                    LocalDate.of(2040, 1, 1)),
            "identity-card-lin.jpg");
    static final DemoDocument DEFENDANT = new DemoDocument(
            new DocumentView(
                    "passport", "EJ1234567", "CN", "吴", "建国", LocalDate.of(1986, 2, 3), LocalDate.of(2033, 4, 30)),
            "passport-wu.jpg");
    static final DemoDocument NEWCOMER = new DemoDocument(
            new DocumentView(
                    "identity-card",
                    "332522199109200027",
                    "CN",
                    "何",
                    "雨薇",
                    LocalDate.of(1991, 9, 20),
                    LocalDate.of(2041, 6, 1)),
            "identity-card-he.jpg");

    IdentitySubmission with(UUID photoUpload) {
        return new IdentitySubmission(document, photoUpload);
    }
}
