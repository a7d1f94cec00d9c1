using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>
/// The forms of what is said of findings: those that somebody answers for, the same in plans and in files of suppressions but for the key that says what they are
/// about, and those that somebody looks after.
/// </summary>
internal static class FindingEntryShapes
{
    private static readonly TextShape Id = new()
    {
        What = "the id of a rule",
        Rule = "The id of a rule is letters and digits.",
        Example = "RP0013",
        MaximumLength = 12,
        Pattern = "^[A-Z]{2,8}[0-9]{1,4}$",
    };

    private static readonly TextShape Print = new()
    {
        What = "a fingerprint",
        Rule = "A fingerprint is 16 hexadecimal digits, as results have it.",
        Example = "0123456789abcdef",
        MinimumLength = 16,
        MaximumLength = 16,
        Pattern = "^[0-9a-f]{16}$",
    };

    private static readonly TextShape Sentence = new()
    {
        What = "text",
        Rule = "This is text for people.",
        Example = "Head of key management",
        MaximumLength = 400,
    };

    /// <summary>The entry of a file of suppressions.</summary>
    public static ObjectShape Suppression { get; } = Entry("suppression", "a suppression", "Findings that fail nothing, by rule and label or by fingerprint.", "label", Mask("labels"), "The labels; all of the rule if left out.");

    /// <summary>The entry of a plan.</summary>
    public static ObjectShape Accepted { get; } = Entry(
        "acceptedFinding", "an accepted finding", "Findings that somebody answers for, by their rule or by fingerprint. They stay in every list, marked, and fail nothing.", "about",
        Mask("what findings are about"), "What they are about, as a mask; all of the rule if left out.");

    /// <summary>The entry of a plan on who looks after findings. It decides nothing.</summary>
    public static ObjectShape Assigned { get; } = new()
    {
        Name = "assignedFinding",
        What = "an assigned finding",
        Description = "Findings that somebody looks after, by their rule or by fingerprint: lists say who, and until when. The first entry that speaks of a finding counts.",
        Inline = true,
        Fields =
        [
            FieldsOf<AssignedFinding>.Optional("rule", Id, entry => entry.Rule, null, "The rule.").ForPeople(),
            FieldsOf<AssignedFinding>.Optional("about", Mask("what findings are about"), entry => entry.About, null, "What they are about, as a mask; all of the rule if left out.").ForPeople(),
            FieldsOf<AssignedFinding>.Optional("fingerprint", Print, entry => entry.Fingerprint, null, "One finding, by what results give as its fingerprint.").ForPeople(),
            FieldsOf<AssignedFinding>.Required("owner", Sentence, entry => entry.Owner, "Who looks after them.").ForPeople(),
            FieldsOf<AssignedFinding>.Optional("due", new DateShape(), entry => entry.Due, null, "The day until which they are to be put right.").ForPeople(),
            FieldsOf<AssignedFinding>.Optional("comment", Sentence, entry => entry.Comment, null, "What is to be known about it.").ForPeople(),
        ],
        Build = values => new AssignedFinding(values.Get<string>("owner"))
        {
            Rule = values.Get<string?>("rule"),
            About = values.Get<OperatorMask?>("about"),
            Fingerprint = values.Get<string?>("fingerprint"),
            Due = values.Get<LocalDate?>("due"),
            Comment = values.Get<string?>("comment"),
        },
    };

    private static TextShape Mask(string what) => new()
    {
        What = $"a mask of {what}, `*` for any characters, periods included, `%` for one",
        Rule = $"A mask of {what} is {OperatorMask.Rule}.",
        Example = OperatorMask.Example,
        MaximumLength = 64,
        Pattern = OperatorMask.Pattern,
        Convert = text => new OperatorMask(text),
    };

    private static ObjectShape Entry(string name, string what, string description, string about, TextShape mask, string aboutMeaning) => new()
    {
        Name = name,
        What = what,
        Description = description,
        Inline = true,
        Fields =
        [
            FieldsOf<AcceptedFinding>.Optional("rule", Id, entry => entry.Rule, null, "The rule."),
            FieldsOf<AcceptedFinding>.Optional(about, mask, entry => entry.About, null, aboutMeaning),
            FieldsOf<AcceptedFinding>.Optional("fingerprint", Print, entry => entry.Fingerprint, null, "One finding, by what results give as its fingerprint."),
            FieldsOf<AcceptedFinding>.Required("by", Sentence, entry => entry.By, "Who answers for it.").ForPeople(),
            FieldsOf<AcceptedFinding>.Optional("until", new DateShape(), entry => entry.Until, null, "The last day on which it counts."),
            FieldsOf<AcceptedFinding>.Required("why", Sentence, entry => entry.Why, "The reason.").ForPeople(),
        ],
        Build = values => new AcceptedFinding(values.Get<string>("by"), values.Get<string>("why"))
        {
            Rule = values.Get<string?>("rule"),
            About = values.Get<OperatorMask?>(about),
            Fingerprint = values.Get<string?>("fingerprint"),
            Until = values.Get<LocalDate?>("until"),
        },
    };
}
