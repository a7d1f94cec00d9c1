using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets a generated plan send data to somebody.</summary>
internal static class SentAway
{
    /// <summary>The plan with transfers; drawn apart from all else, so that the rest of the plan does not depend on them.</summary>
    public static Plan Of(Plan plan, Choices choices) => WithPaths(plan with
    {
        Transfers = [.. Enumerable.Range(1, choices.Between(1, 3)).Select(number => TransferOf(plan, number, choices))],
        Controls = choices.Chance(30)
            ? [new() { Name = "EXIT", Kind = ControlKind.Exit, On = choices.Any(Enum.GetValues<ControlPoint>()), DataSets = choices.Chance(50) ? [new("APPL.DATA1")] : [] }]
            : [],
    });

    /// <summary>Where paths are dumped, there is a zFS.</summary>
    private static Plan WithPaths(Plan plan) => plan.Transfers.All(transfer => transfer.Method != TransferMethod.DssDumpPaths) ? plan : plan with
    {
        DataSets = [plan.DataSets[0] with { Organisation = DataSetOrganisation.Zfs }, .. plan.DataSets.Skip(1)],
    };

    private static Transfer TransferOf(Plan plan, int number, Choices choices)
    {
        var method = choices.Any(Enum.GetValues<TransferMethod>());
        return new Transfer
        {
            Name = $"SEND-{number}",
            Method = method,
            DataSets = [new DataSetMask(choices.Any(["APPL.*", "APPL.DATA1", "**"]))],
            To = "A partner",
            Via = choices.Chance(50) ? new("A pass-through host") { InsideMachine = choices.Chance(40) } : null,
            Schedule = choices.Chance(50) ? Schedule.On(plan.From + Duration.FromHours(choices.Between(1, 40))) : null,
            RsaKeyLabel = method == TransferMethod.DssDumpRsa ? new KeyLabel("PARTNER.RSA.KEY001") : null,
        };
    }
}
