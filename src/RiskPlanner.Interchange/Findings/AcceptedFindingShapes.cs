using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The form of findings that somebody answers for: the same in plans and in files of suppressions, but for the key that says what they are about.</summary>
internal static class AcceptedFindingShapes
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
