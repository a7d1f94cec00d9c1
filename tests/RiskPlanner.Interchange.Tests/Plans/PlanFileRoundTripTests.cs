using System.Text.Json.Nodes;
using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange.Tests;

public sealed class PlanFileRoundTripTests
{
    [Fact]
    public void The_sample_plan_is_sound() => Assert.Empty(PlanFile.Read(Sample).Faults);

    [Fact]
    public void A_written_plan_reads_as_the_same_plan()
    {
        var plan = PlanFile.Read(Sample).Plan!;

        Assert.Equal(Structure.Of(plan), Structure.Of(PlanFile.Read(PlanFile.Write(plan)).Plan!));
    }

    [Fact]
    public void Writing_what_was_written_gives_the_same_text()
    {
        var once = PlanFile.Write(PlanFile.Read(Sample).Plan!);

        Assert.Equal(once, PlanFile.Write(PlanFile.Read(once).Plan!));
    }

    [Theory]
    [InlineData("3.1")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("no")]
    [InlineData("- dash: and colon # and hash")]
    [InlineData("two\nlines and a \"quote\"")]
    [InlineData(" blanks at both ends ")]
    [InlineData("tab\there, 'single', emoji \U0001F511, \u2028 separator")]
    [InlineData("*star &anchor !tag %percent @at `tick`")]
    [InlineData("0x1F")]
    [InlineData("1_000")]
    [InlineData("trailing feed\n")]
    [InlineData("\u2028separator first, \u2029 and \uFEFF later")]
    public void Text_of_any_kind_survives(string description)
    {
        var plan = PlanFile.Read(SamplePlan.Text).Plan! with { Description = description };

        Assert.Equal(description, PlanFile.Read(PlanFile.Write(plan)).Plan?.Description);
    }

    [Fact]
    public void A_volume_that_looks_like_a_number_survives()
    {
        var plan = PlanFile.Read(SamplePlan.With("PRD002", "'1E0001', '000123'")).Plan!;

        Assert.Equal(["PRD001", "1E0001", "000123"], PlanFile.Read(PlanFile.Write(plan)).Plan!.Arrays[0].Volumes);
    }

    [Fact]
    public void Every_key_of_the_form_survives()
    {
        var small = PlanFile.Read(SamplePlan.Text).Plan!;
        var plan = small with
        {
            KeyStores = [small.KeyStores[0] with
            {
                MasterKey = new MasterKeyPractice
                {
                    Changes = Schedule.On(Instant.FromUtc(2026, 2, 1, 0, 0), Instant.FromUtc(2026, 9, 1, 0, 0)),
                    RetainedGenerations = 2,
                    PartsAt = ["VAULT", "RECOV"],
                },
            }],
            Sysplexes = [small.Sysplexes[0], new Sysplex { Name = "PLEX2", Site = "RECOV", KeyStore = "CKDS", Level = new ZosLevel(3, 2), MasterKeyLoaded = false }],
            Keys = [.. small.Keys, new KeyDefinition { Label = new("OLD.KEY"), KeyStore = "CKDS", Purpose = KeyPurpose.Archive, SameValueAs = new("DSET.PRIM.KEY001") }],
            BackupPolicies =
            [
                small.BackupPolicies[0] with
                {
                    Keep = 5,
                    Steps =
                    [
                        new BackupStep { Utility = "FLASHCOPY", To = "PRD002", Withdrawn = true },
                        new BackupStep { Utility = "ADRDSSU-DUMP", To = "POOL", VaultAt = "VAULT" },
                    ],
                },
                new BackupPolicy { Name = "FAR", Steps = [new BackupStep { Utility = "GLOBAL-MIRROR", To = "REC001", Lag = Period.FromSeconds(30) }] },
            ],
            DataSets = [small.DataSets[0] with
            {
                Organisation = DataSetOrganisation.Vsam,
                SizeKiB = 1,
                Updates = Schedule.Repeating(Period.FromWeeks(1)),
                Uses = Schedule.Repeating(Period.FromMonths(1), Instant.FromUtc(2026, 1, 31, 8, 0)),
                Checks = Schedule.On(Instant.FromUtc(2026, 5, 1, 0, 0)),
                Backups = ["DAILY", "FAR"],
            }],
        };

        var result = PlanFile.Read(PlanFile.Write(plan));

        Assert.Empty(result.Faults);
        Assert.Equal(Structure.Of(plan), Structure.Of(result.Plan!));
    }

    [Fact]
    public void Plans_of_any_content_survive()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var plan = new RandomPlan(seed).Next();
            var text = PlanFile.Write(plan);

            var result = PlanFile.Read(text);

            Assert.True(result.Plan is not null, $"Seed {seed}: {string.Join('\n', result.Faults.Select(fault => fault.Describe()))}\n{text}");
            Assert.Equal(Structure.Of(plan), Structure.Of(result.Plan));
            Assert.Equal(text, PlanFile.Write(result.Plan));
        }
    }

    [Fact]
    public void Json_is_read_as_well()
    {
        var json = new JsonObject
        {
            ["schema"] = 1,
            ["name"] = "From JSON",
            ["horizon"] = new JsonObject { ["from"] = "2026-01-01T00:00:00Z", ["until"] = "2026-12-31T00:00:00Z" },
            ["sites"] = new JsonArray(new JsonObject { ["name"] = "PROD", ["kind"] = "production" }),
        }.ToJsonString();

        Assert.Equal("From JSON", PlanFile.Read(json).Plan?.Name);
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    public void A_byte_order_mark_and_line_ends_of_other_systems_do_not_matter(string before, string lineEnd) =>
        Assert.Empty(PlanFile.Read(before + SamplePlan.Text.Replace("\n", lineEnd, StringComparison.Ordinal)).Faults);

    [Fact]
    public void The_hash_is_that_of_the_text_in_utf8() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", PlanFile.Read("").Sha256);

    private static string Sample => Repository.Read("samples/payroll-two-sites.yaml");
}
