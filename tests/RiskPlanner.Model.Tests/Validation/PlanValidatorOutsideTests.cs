using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorOutsideTests
{
    private static readonly KeyManager Repository = new()
    {
        Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "PROD", SecondarySite = "RECOV", Keys = [new("PRIM.**")], RecoveryKeyAt = "VAULT",
    };

    private static readonly Transfer Partner = new() { Name = "PARTNER", Method = TransferMethod.Ftps, DataSets = [new("PAY.**")], To = "the tax office" };

    [Fact]
    public void Key_managers_and_transfers_are_sound() => AssertSound(Sound with { KeyManagers = [Repository], Transfers = [Partner] });

    [Fact]
    public void A_key_manager_stands_where_machines_are() => Assert.Equal("keyManagers[0].site", OnlyFault(With(Repository with { Site = "VAULT" })).Path);

    [Fact]
    public void The_second_instance_stands_elsewhere() =>
        AssertFault(With(Repository with { SecondarySite = "PROD" }), "keyManagers[0].secondarySite", "PROD",
            "The second instance stands at another site than the first.", "a site other than PROD, or no secondarySite");

    [Fact]
    public void The_second_instance_stands_where_machines_are() =>
        Assert.Equal("keyManagers[0].secondarySite", OnlyFault(With(Repository with { SecondarySite = "VAULT" })).Path);

    [Fact]
    public void Only_a_repository_has_a_recovery_key() =>
        Assert.Equal("Only a repository has a recovery key.", OnlyFault(With(Repository with { Kind = KeyManagerKind.TapeKeyServer })).Rule);

    [Fact]
    public void A_recovery_key_lies_at_a_site() => Assert.Equal("keyManagers[0].recoveryKeyAt", OnlyFault(With(Repository with { RecoveryKeyAt = "VALT" })).Path);

    [Fact]
    public void A_recovery_key_that_is_changed_is_kept_somewhere()
    {
        AssertSound(With(Repository with { RecoveryKeyChanges = Daily }));
        Assert.Equal("keyManagers[0].recoveryKeyChanges", OnlyFault(With(Repository with { RecoveryKeyChanges = Daily, RecoveryKeyAt = null })).Path);
    }

    [Fact]
    public void Only_of_a_repository_it_is_said_when_its_data_base_is_backed_up()
    {
        AssertSound(With(Repository with { DataBaseBackups = Daily }));
        Assert.Equal("keyManagers[0].dataBaseBackups", OnlyFault(With(Repository with { DataBaseBackups = Daily, RecoveryKeyAt = null, Kind = KeyManagerKind.TapeKeyServer })).Path);
    }

    [Fact]
    public void Only_a_repository_is_under_dual_control()
    {
        AssertSound(With(Repository with { DualControl = true }));
        Assert.Equal("keyManagers[0].dualControl", OnlyFault(With(Repository with { DualControl = true, RecoveryKeyAt = null, Kind = KeyManagerKind.TapeKeyServer })).Path);
    }

    [Fact]
    public void A_mask_of_keys_stands_once() => Assert.Equal("keyManagers[0].keys[1]", OnlyFault(With(Repository with { Keys = [new("A"), new("A")] })).Path);

    [Fact]
    public void A_key_manager_stands_once() =>
        Assert.Equal("keyManagers[1].name", OnlyFault(Sound with { KeyManagers = [Repository, Repository] }).Path);

    [Fact]
    public void Exits_and_a_restricted_command_are_sound_controls() => AssertSound(Sound with
    {
        Controls =
        [
            new() { Name = "CLIENT", Kind = ControlKind.Exit, On = ControlPoint.FtpClient, DataSets = [new("PAY.**")] },
            new() { Name = "SERVER", Kind = ControlKind.Exit, On = ControlPoint.FtpServer },
            new() { Name = "NO-XMIT", Kind = ControlKind.CommandRestriction, On = ControlPoint.Transmit },
        ],
    });

    [Fact]
    public void What_is_restricted_is_a_command_and_no_exit() =>
        Assert.Equal("controls[0].on", OnlyFault(Sound with { Controls = [new() { Name = "NO-FTP", Kind = ControlKind.CommandRestriction, On = ControlPoint.FtpClient }] }).Path);

    [Fact]
    public void A_restricted_command_knows_no_data_sets() =>
        Assert.Equal("controls[0].dataSets", OnlyFault(Sound with { Controls = [new() { Name = "NO-XMIT", Kind = ControlKind.CommandRestriction, On = ControlPoint.Transmit, DataSets = [new("PAY.**")] }] }).Path);

    [Fact]
    public void A_mask_of_a_control_stands_once() =>
        Assert.Equal("controls[0].dataSets[1]", OnlyFault(Sound with { Controls = [new() { Name = "EXIT", Kind = ControlKind.Exit, On = ControlPoint.Transmit, DataSets = [new("A.B"), new("A.B")] }] }).Path);

    [Fact]
    public void A_control_stands_once()
    {
        var control = new TransferControl { Name = "EXIT", Kind = ControlKind.Exit, On = ControlPoint.Transmit };

        Assert.Equal("controls[1].name", OnlyFault(Sound with { Controls = [control, control] }).Path);
    }

    [Fact]
    public void A_transfer_sends_something() => Assert.Equal("transfers[0].dataSets", OnlyFault(With(Partner with { DataSets = [] })).Path);

    [Fact]
    public void A_transfer_has_a_receiver() => Assert.Equal("A transfer has a receiver.", OnlyFault(With(Partner with { To = "" })).Rule);

    [Fact]
    public void The_host_in_between_has_a_name() => Assert.Equal("transfers[0].via", OnlyFault(With(Partner with { Via = new(" ") })).Path);

    [Fact]
    public void A_receiver_has_a_short_name() =>
        AssertFault(With(Partner with { To = new('x', 101) }), "transfers[0].to", new('x', 101), "A name has at most 100 characters.", "at most 100 characters; these are 101");

    [Fact]
    public void The_schedule_of_a_transfer_is_looked_at() => Assert.Equal("transfers[0].schedule", OnlyFault(With(Partner with { Schedule = new() })).Path);

    [Fact]
    public void A_dump_under_RSA_names_its_key() =>
        Assert.Equal("A dump under RSA() names the PKDS label of the RSA key.", OnlyFault(With(Partner with { Method = TransferMethod.DssDumpRsa })).Rule);

    [Fact]
    public void A_dump_under_RSA_with_its_key_is_sound() =>
        AssertSound(With(Partner with { Method = TransferMethod.DssDumpRsa, RsaKeyLabel = new("PARTNER.RSA.KEY001") }));

    [Fact]
    public void Nothing_else_takes_an_RSA_key() =>
        Assert.Equal("Only DSS-DUMP-RSA takes an RSA key.", OnlyFault(With(Partner with { RsaKeyLabel = new("PARTNER.RSA.KEY001") })).Rule);

    [Fact]
    public void A_currency_has_three_capital_letters() =>
        AssertFault(Sound with { Currency = "Euro" }, "currency", "Euro", "A currency is the three capital letters of an ISO 4217 code.", "EUR");

    [Theory]
    [InlineData("PT0S")]
    [InlineData("P1D")]
    public void A_target_can_be_any_fixed_length(string target) => AssertSound(Targeting(target));

    [Fact]
    public void A_target_has_no_months() =>
        AssertFault(Targeting("P1M"), "applications[0].rpo", "P1M", "A target has a fixed length: no months or years.", "a period such as PT15M, PT4H or P1D");

    [Fact]
    public void A_target_does_not_go_back() => Assert.Equal("applications[0].rpo", OnlyFault(Targeting("PT-1S")).Path);

    [Fact]
    public void A_retention_moves_forward() => Assert.Equal("dataSets[0].retention", OnlyFault(WithDataSet(dataSet => dataSet with { Retention = Period.Zero })).Path);

    [Fact]
    public void Long_texts_are_reported_everywhere()
    {
        var text = new string('x', 2_001);
        var plan = Sound with
        {
            Description = text,
            Keys = [Sound.Keys[0] with { Description = text }, .. Sound.Keys.Skip(1)],
            KeyManagers = [Repository with { Description = text }],
            Applications = [Sound.Applications[0] with { Description = text, Owner = text }],
            DataSets = [Sound.DataSets[0] with { Description = text }],
        };

        Assert.Equal(
            ["description", "keys[0].description", "keyManagers[0].description", "applications[0].owner", "applications[0].description", "dataSets[0].description"],
            PlanValidator.Validate(plan).Select(fault => fault.Path));
    }

    private static Plan With(KeyManager manager) => Sound with { KeyManagers = [manager] };

    private static Plan With(Transfer transfer) => Sound with { Transfers = [transfer] };

    private static Plan Targeting(string rpo) =>
        Sound with { Applications = [Sound.Applications[0] with { Rpo = NodaTime.Text.PeriodPattern.Roundtrip.Parse(rpo).Value }] };
}
