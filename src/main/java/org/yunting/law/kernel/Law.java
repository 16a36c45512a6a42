package org.yunting.law.kernel;

/** A source of law that decisions rest on. The constant's name is its key: locale files and article pages are found by it. */
public enum Law {
    /** Supreme People's Court, Online Litigation Rules, Fa Shi [2021] 12, in force 2021-08-01. */
    OLR("人民法院在线诉讼规则"),
    /** Supreme People's Court, Online Mediation Rules, in force 2022-01-01. */
    OMR("人民法院在线调解规则"),
    /** Civil Procedure Law, as amended in 2023. */
    CPL("中华人民共和国民事诉讼法"),
    /** Supreme People's Court, Interpretation of the Civil Procedure Law, 2022. */
    CPI("最高人民法院关于适用《中华人民共和国民事诉讼法》的解释"),
    /** Supreme People's Court, Rules on Civil Evidence, 2019. */
    EVR("最高人民法院关于民事诉讼证据的若干规定"),
    /** Supreme People's Court, Provisions on Audio and Video Recording of Hearings, in force 2017-03-01. */
    AVR("最高人民法院关于人民法院庭审录音录像的若干规定"),
    /** Supreme People's Court, Provisions on Case Registration, 2015. */
    REG("最高人民法院关于人民法院登记立案若干问题的规定"),
    /** Archives Law, as amended in 2020. */
    ARL("中华人民共和国档案法"),
    /** Implementing Regulations of the Archives Law, 2024. */
    ARI("中华人民共和国档案法实施条例"),
    /** Rules of Court of the People's Courts, 2016. */
    RUL("中华人民共和国人民法院法庭规则"),
    /**
     * Hangzhou Internet Court, rules for the asynchronous trial of internet-related cases, in force 2018-04-02. Only reports of them could be had;
     * article 1 defines the asynchronous trial.
     */
    AST("杭州互联网法院涉网案件异步审理规程（试行）"),
    /** British Columbia, Civil Resolution Tribunal Act, SBC 2012, c 25. */
    CRTA("Civil Resolution Tribunal Act"),
    /** British Columbia, Civil Resolution Tribunal Rules. */
    CRTR("Civil Resolution Tribunal Rules"),
    /** The court's own rule for this platform, where no statute speaks. Its "article" is a word, such as {@code upload-size}. */
    HOUSE("本院平台规则");

    private final String title;

    Law(String title) {
        this.title = title;
    }

    /** The official Chinese title. */
    public String title() {
        return title;
    }
}
