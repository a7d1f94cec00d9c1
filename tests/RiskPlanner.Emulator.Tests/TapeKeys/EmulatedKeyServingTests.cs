using System.Text;
using NodaTime;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.TapeKeys;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Emulator.Tests.TapeKeys;

/// <summary>What really lies on cartridges, in files and in the PKDS.</summary>
public class EmulatedKeyServingTests
{
    private const string Marker = "THE PAYROLL OF EVERYBODY";

    private static readonly ServingSystem Prod = new()
    {
        Name = "PROD", Address = "10.1.1.1:3801", MasterKey = "MK1", RunsAs = "KLM", RingOwner = "TAPES", Ring = "RING", AcceptsUnknownDrives = true, Drives = [new("D1", "WWN1")],
    };

    [Fact]
    public void A_cartridge_holds_neither_its_data_in_clear_nor_its_key_and_no_two_are_alike()
    {
        var world = Written(out var first, out var second);

        Assert.Equal(-1, first.Data.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Marker)));
        Assert.NotEqual(first.Data, second.Data);
        Assert.NotEqual(first.Keys[0].Wrapped, second.Keys[0].Wrapped);
        Assert.Equal(Marker, world.Do(new ReadCartridge("PROD", "D1", "V00001")).Content);
    }

    [Fact]
    public void The_public_key_that_wraps_does_not_unwrap_and_another_private_key_neither()
    {
        using var random = new CardRandom(1, "test");
        var (publicKey, privateKey) = TapeKeyPairs.Generate(random);
        var (_, other) = TapeKeyPairs.Generate(random);
        using var key = DataKey.Generate(random);

        var wrapped = TapeKeyPairs.Wrap(publicKey, new CartridgeLabel("Lbl"), key, random);

        // What the owner of the public key has are the two numbers of a point: neither is the private key.
        using var x = new DataKey(publicKey.Point.X);
        Assert.Null(TapeKeyPairs.Unwrap(x, wrapped));
        Assert.Null(TapeKeyPairs.Unwrap(other, wrapped));
        using var unwrapped = TapeKeyPairs.Unwrap(privateKey, wrapped)!;
        Assert.Equal(key.Value.ToArray(), unwrapped.Value.ToArray());
    }

    [Fact]
    public void A_wrapped_key_that_was_changed_by_a_bit_opens_nothing()
    {
        using var random = new CardRandom(2, "test");
        var (publicKey, privateKey) = TapeKeyPairs.Generate(random);
        using var key = DataKey.Generate(random);
        var wrapped = TapeKeyPairs.Wrap(publicKey, new CartridgeLabel("Lbl"), key, random);
        var changed = wrapped.Wrapped.ToArray();
        changed[3] ^= 1;

        Assert.Null(TapeKeyPairs.Unwrap(privateKey, wrapped with { Wrapped = changed }));
    }

    [Fact]
    public void Rekeying_writes_the_wrapped_keys_anew_and_leaves_the_data_as_it_is()
    {
        var world = Written(out var before, out _);

        Assert.True(world.Do(new RekeyCartridge("PROD", "D1", "V00001", [new("Lbl_21")])).Done);

        var after = world.Systems["PROD"].Cartridges["V00001"];
        Assert.Equal(before.Data, after.Data);
        Assert.Equal(["Lbl_21"], after.Keys.Select(key => key.Label.Label));
        Assert.NotEqual(before.Keys[0].Wrapped, after.Keys[0].Wrapped);
    }

    [Fact]
    public void A_private_key_leaves_the_coprocessor_wrapped_under_its_master_key_alone()
    {
        var world = Written(out _, out _);
        world.Do(new WriteToken("PROD", "ITOPS.KLM20", "F.TOKEN"));
        var file = Assert.IsType<PrivateKeyToken>(world.Systems["PROD"].Files["F.TOKEN"]);
        world.Do(new ExportCertificate("PROD", "TAPES", "Lbl_20", "F.CERT"));

        Assert.Same(world.Systems["PROD"].Tokens["ITOPS.KLM20"], file);
        Assert.IsType<CertificateFile>(world.Systems["PROD"].Files["F.CERT"]);
        Assert.True(file.Token.Wrapped.Length > DataKey.Length);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_one_others()
    {
        Written(out var first, out _, seed: 3);
        Written(out var again, out _, seed: 3);
        Written(out var other, out _, seed: 4);

        Assert.Equal(first.Data, again.Data);
        Assert.Equal(first.Keys[0].Wrapped, again.Keys[0].Wrapped);
        Assert.NotEqual(first.Data, other.Data);
    }

    [Fact]
    public void A_branch_draws_the_same_and_changes_nothing_in_its_origin()
    {
        var world = Written(out _, out _);
        var branch = (EmulatedKeyServing)world.Fork();
        var write = new WriteCartridge("PROD", "D1", "V00009", Marker, [new("Lbl_20")]);
        branch.Do(write);

        Assert.DoesNotContain("V00009", world.Systems["PROD"].Cartridges.Keys);
        world.Do(write);
        Assert.Equal(branch.Systems["PROD"].Cartridges["V00009"].Data, world.Systems["PROD"].Cartridges["V00009"].Data);
    }

    private static EmulatedKeyServing Written(out WrittenCartridge first, out WrittenCartridge second, ulong seed = 5)
    {
        var world = (EmulatedKeyServing)new EmulatedKeyServingFactory().Create([Prod], seed, Instant.FromUtc(2026, 1, 1, 0, 0));
        foreach (var command in new ServingCommand[]
        {
            new AddKeyRing("PROD", "TAPES", "RING"),
            new GenerateCertificate("PROD", "TAPES", "Lbl_20", "ITOPS.KLM20", 2048, null), new GenerateCertificate("PROD", "TAPES", "Lbl_21", "ITOPS.KLM21", 2048, null),
            new ConnectCertificate("PROD", "TAPES", "RING", "TAPES", "Lbl_20"), new ConnectCertificate("PROD", "TAPES", "RING", "TAPES", "Lbl_21"),
            new RefreshClass("PROD", RacfClass.Certificates), new NameServers("PROD", [Prod.Address]), new StartServer("PROD"),
            new WriteCartridge("PROD", "D1", "V00001", Marker, [new("Lbl_20"), new("Lbl_21")]), new WriteCartridge("PROD", "D1", "V00002", Marker, [new("Lbl_20")]),
        })
        {
            Assert.Null(world.Do(command).Refusal);
        }

        (first, second) = (world.Systems["PROD"].Cartridges["V00001"], world.Systems["PROD"].Cartridges["V00002"]);
        return world;
    }
}
