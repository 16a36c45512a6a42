package org.yunting.law.cases;

import java.util.regex.Pattern;

/**
 * A court's code in case numbers: the short name of the province and up to four digits, such as 浙 (high court), 浙11 (intermediate) or 浙1121
 * (Qingtian county); 最高法 for the Supreme People's Court.
 */
public record CourtCode(String value) {
    static final String FORM = "最高法|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼兵军](?:\\d{2}|\\d{4})?";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    public CourtCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a court code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
