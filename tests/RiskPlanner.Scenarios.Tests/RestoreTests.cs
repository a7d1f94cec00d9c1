namespace RiskPlanner.Scenarios.Tests;

public class RestoreTests
{
    [Fact]
    public void A_restore_without_the_key_ends_well_and_the_first_open_fails()
    {
        var log = Replayed.OnTheEmulator("restore-without-key").Log.Select(entry => entry.What).ToList();
        var restored = log.FindIndex(what => what.Actor == "ADRDSSU-DUMP" && what.Action.StartsWith("bring back", StringComparison.Ordinal) && what.Result.EndsWith("RC 0", StringComparison.Ordinal));

        Assert.True(restored >= 0);
        Assert.Contains("IEC143I 213-85", log.Skip(restored).First(what => what.Action == "read").Message, StringComparison.Ordinal);
    }
}
