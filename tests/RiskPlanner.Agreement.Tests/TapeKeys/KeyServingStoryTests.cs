using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Agreement.Tests.TapeKeys;

/// <summary>What becomes of cartridges, told in both worlds ("Encryption Key Serving", IBM z/OS platform test).</summary>
public class KeyServingStoryTests
{
    [Fact]
    public void A_cartridge_is_written_and_read_and_the_server_keeps_drive_volume_labels_and_time()
    {
        var both = Production().Given("PROD", "WRITE WXY662 ON D1 HOLDING DATA UNDER Lbl_20 Lbl_21");

        var answer = both.At("PROD", "READ WXY662 ON D1");

        Assert.Equal(("DATA", "10.1.1.1:3801", "Lbl_20"), (answer.Content, answer.ServedBy, answer.OpenedBy));
        Assert.Equal([new KeyUsage("D1", "500507630240FBCC", "WXY662", "Lbl_20", "Lbl_21", KeyServingEstate.From)], both.Emulated.MetadataOf("PROD"));
        Assert.Equal([ServingRequest.Write, ServingRequest.Read], both.Emulated.AuditOf("PROD").Select(record => record.Request));
    }

    [Fact]
    public void Without_a_server_nothing_is_written_and_nothing_is_read()
    {
        var both = Written().Given("PROD", "P ISKLM");

        Assert.Equal(ServingFault.ServerDown, both.At("PROD", "READ WXY662 ON D1").Refusal!.Fault);
        Assert.Equal(ServingFault.ServerDown, both.At("PROD", "WRITE WXY663 ON D1 HOLDING DATA UNDER Lbl_20").Refusal!.Fault);
        Assert.Equal(ServingFault.CartridgeMissing, both.At("PROD", "READ WXY663 ON D1").Refusal!.Fault);
    }

    [Fact]
    public void A_drive_that_the_device_table_does_not_have_is_refused_and_the_refusal_is_audited()
    {
        var both = Written().Given("PROD", "CARRY WXY662 TO RECOV").Given("RECOV", "SETIOS EKM,PRIMARY=10.1.1.1:3801");

        Assert.Equal(new ServingRefusal(ServingFault.DriveUnknown, "D2"), both.At("RECOV", "READ WXY662 ON D2").Refusal);
        Assert.Equal(ServingFault.DriveUnknown, both.Emulated.AuditOf("PROD")[^1].Refusal!.Fault);
        Assert.Equal("DATA", both.Given("PROD", "F ISKLM,APPL='adddrive -drivename D2'").At("RECOV", "READ WXY662 ON D2").Content);
    }

    [Fact]
    public void A_server_that_accepts_unknown_drives_takes_them_up()
    {
        var both = Partner().Given("PARTNER", "WRITE PAR001 ON P1 HOLDING DATA UNDER Lbl_P");

        Assert.Equal("DATA", both.At("PARTNER", "READ PAR001 ON P1").Content);
    }

    [Theory]
    [InlineData("ITOPS.KLM20", "Lbl_21")]
    [InlineData("ITOPS.KLM21", "Lbl_20")]
    public void One_private_key_of_two_opens_a_cartridge(string lost, string opener) =>
        Assert.Equal(opener, Written().Given("PROD", $"DELETE PKDS {lost}").At("PROD", "READ WXY662 ON D1").OpenedBy);

    [Fact]
    public void With_both_private_keys_cartridges_are_erased_though_nobody_touched_them()
    {
        var both = Written().Given("PROD", "DELETE PKDS ITOPS.KLM20\nDELETE PKDS ITOPS.KLM21");

        Assert.Equal([ServingFault.PrivateKeyMissing, ServingFault.PrivateKeyMissing], both.At("PROD", "READ WXY662 ON D1").Attempts.Select(attempt => attempt.Refusal.Fault));
    }

    [Fact]
    public void The_loss_of_what_one_cartridge_holds_of_its_key_takes_this_cartridge_alone()
    {
        var both = Written().Given("PROD", "WRITE WXY663 ON D1 HOLDING OTHER UNDER Lbl_20 Lbl_21\nSPOIL KEYS OF WXY662");

        Assert.Equal(ServingFault.CartridgeKeysSpoilt, both.At("PROD", "READ WXY662 ON D1").Refusal!.Fault);
        Assert.Equal("OTHER", both.At("PROD", "READ WXY663 ON D1").Content);
    }

    [Fact]
    public void A_rekeyed_cartridge_is_opened_by_the_new_label_and_not_by_the_old_one()
    {
        var both = Production().Given("PROD", "WRITE WXY662 ON D1 HOLDING DATA UNDER Lbl_20\nREKEY WXY662 ON D1 UNDER Lbl_21\nDELETE PKDS ITOPS.KLM20");

        Assert.Equal("DATA", both.At("PROD", "READ WXY662 ON D1").Content);
        Assert.Equal(ServingFault.PrivateKeyMissing, both.Given("PROD", "DELETE PKDS ITOPS.KLM21").At("PROD", "READ WXY662 ON D1").Refusal!.Fault);
    }

    [Fact]
    public void A_cartridge_can_be_rekeyed_only_while_it_can_be_opened()
    {
        var both = Production().Given("PROD", "WRITE WXY662 ON D1 HOLDING DATA UNDER Lbl_20\nDELETE PKDS ITOPS.KLM20");

        Assert.Equal(ServingFault.PrivateKeyMissing, both.At("PROD", "REKEY WXY662 ON D1 UNDER Lbl_21").Refusal!.Fault);
    }

    [Fact]
    public void A_tape_under_a_partners_public_key_is_read_by_the_partner_and_not_by_its_owner()
    {
        var both = SentToPartner("Lbl_P:H");

        Assert.Equal(ServingFault.PrivateKeyMissing, both.At("PROD", "READ WXY700 ON D1").Refusal!.Fault);
        both.Given("PROD", "CARRY WXY700 TO PARTNER");
        Assert.Equal("DATA", both.At("PARTNER", "READ WXY700 ON P1").Content);
    }

    [Fact]
    public void With_a_label_of_his_own_beside_the_partners_the_owner_reads_it_too()
    {
        var both = SentToPartner("Lbl_20 Lbl_P:H");

        Assert.Equal("Lbl_20", both.At("PROD", "READ WXY700 ON D1").OpenedBy);
        Assert.Equal("Lbl_P", both.Given("PROD", "CARRY WXY700 TO PARTNER").At("PARTNER", "READ WXY700 ON P1").OpenedBy);
    }

    [Theory]
    [InlineData("Lbl_P2:H", null)]
    [InlineData("Lbl_P2:L", ServingFault.CertificateNotServed)]
    public void A_partner_who_calls_his_certificate_otherwise_is_found_by_hash_alone(string label, ServingFault? fault)
    {
        var both = SentToPartner(label, "Lbl_P2").Given("PROD", "CARRY WXY700 TO PARTNER");

        Assert.Equal(fault, both.At("PARTNER", "READ WXY700 ON P1").Refusal?.Fault);
    }

    [Fact]
    public void A_private_key_under_other_master_keys_opens_nothing()
    {
        var both = Written().Given("PROD", "KEYXFER WRITE,ITOPS.KLM20,F.TOKEN\nSEND F.TOKEN TO RECOV\nRACDCERT ID(TAPES) EXPORT(LABEL('Lbl_20')) DSN('F.CERT') FORMAT(CERTDER)\nSEND F.CERT TO RECOV\nCARRY WXY662 TO RECOV")
            .Given("RECOV", """
                ENTER MASTER KEYS MK2
                KEYXFER READ,ITOPS.KLM20,F.TOKEN
                RACDCERT ID(TAPES) ADD('F.CERT') TRUST WITHLABEL('Lbl_20') PCICC(ITOPS.KLM20)
                SETROPTS RACLIST(DIGTCERT) REFRESH
                RACDCERT ID(TAPES) ADDRING(RING)
                RACDCERT ID(TAPES) CONNECT(LABEL('Lbl_20') RING(RING))
                F ISKLM,APPL='adddrive -drivename D2'
                SETIOS EKM,PRIMARY=10.1.2.1:3801
                S ISKLM
                """);

        Assert.Equal(new ServingRefusal(ServingFault.MasterKeyDiffers, "ITOPS.KLM20"), both.At("RECOV", "READ WXY662 ON D2").Refusal);
        Assert.Equal("DATA", both.Given("RECOV", "ENTER MASTER KEYS MK1").At("RECOV", "READ WXY662 ON D2").Content);
    }

    [Fact]
    public void LTO_cartridges_hold_the_name_of_a_key_and_keys_of_a_group_take_turns()
    {
        var both = Production().Given("PROD", "CREATE GROUP LTO OF 2\nWRITE LTO001 ON D1 HOLDING A IN GROUP LTO\nWRITE LTO002 ON D1 HOLDING B IN GROUP LTO\nWRITE LTO003 ON D1 HOLDING C IN GROUP LTO");

        Assert.Equal(["LTO0001", "LTO0002", "LTO0001"], both.Emulated.MetadataOf("PROD").Select(usage => usage.Alias1));
        Assert.Equal("B", both.At("PROD", "READ LTO002 ON D1").Content);
    }

    [Fact]
    public void One_key_of_a_group_takes_the_cartridges_under_it_with_it()
    {
        var both = Production().Given("PROD", "CREATE GROUP LTO OF 2\nWRITE LTO001 ON D1 HOLDING A IN GROUP LTO\nWRITE LTO002 ON D1 HOLDING B IN GROUP LTO\nDELETE KEY LTO0001");

        Assert.Equal(new ServingRefusal(ServingFault.GroupMissing, "LTO0001"), both.At("PROD", "READ LTO001 ON D1").Refusal);
        Assert.Equal("B", both.At("PROD", "READ LTO002 ON D1").Content);
        Assert.Equal(ServingFault.OtherKindOfCartridge, both.At("PROD", "REKEY LTO002 ON D1 UNDER Lbl_20").Refusal!.Fault);
    }

    [Fact]
    public void A_second_server_with_a_group_of_the_same_name_and_other_keys_opens_nothing()
    {
        var both = Production().Given("PROD", "CREATE GROUP LTO OF 1\nWRITE LTO001 ON D1 HOLDING A IN GROUP LTO\nEXPORT GROUP LTO TO F.GROUP\nSEND F.GROUP TO RECOV\nCARRY LTO001 TO RECOV")
            .Given("RECOV", "RACDCERT ID(TAPES) ADDRING(RING)\nF ISKLM,APPL='adddrive -drivename D2'\nSETIOS EKM,PRIMARY=10.1.2.1:3801\nS ISKLM\nCREATE GROUP LTO OF 1");

        Assert.Equal(ServingFault.KeyDiffers, both.At("RECOV", "READ LTO001 ON D2").Refusal!.Fault);
        Assert.Equal("A", both.Given("RECOV", "IMPORT GROUP LTO FROM F.GROUP").At("RECOV", "READ LTO001 ON D2").Content);
    }

    private static BothKeyServings Production() => new BothKeyServings().Given("PROD", """
        RACDCERT ID(TAPES) ADDRING(RING)
        RACDCERT ID(TAPES) GENCERT SUBJECTSDN(CN('One')) WITHLABEL('Lbl_20') PCICC(ITOPS.KLM20) SIZE(2048)
        RACDCERT ID(TAPES) GENCERT SUBJECTSDN(CN('Two')) WITHLABEL('Lbl_21') PCICC(ITOPS.KLM21) SIZE(2048)
        SETROPTS RACLIST(DIGTCERT) REFRESH
        RACDCERT ID(TAPES) CONNECT(LABEL('Lbl_20') RING(RING))
        RACDCERT ID(TAPES) CONNECT(LABEL('Lbl_21') RING(RING))
        F ISKLM,APPL='adddrive -drivename D1'
        SETIOS EKM,PRIMARY=10.1.1.1:3801
        S ISKLM
        """);

    private static BothKeyServings Written() => Production().Given("PROD", "WRITE WXY662 ON D1 HOLDING DATA UNDER Lbl_20 Lbl_21");

    private static BothKeyServings Partner(BothKeyServings? both = null) => (both ?? new BothKeyServings()).Given("PARTNER", """
        RACDCERT ID(SRV) ADDRING(KEYS)
        RACDCERT ID(SRV) GENCERT SUBJECTSDN(CN('Partner')) WITHLABEL('Lbl_P') PCICC(OTHER.KEY) SIZE(2048)
        SETROPTS RACLIST(DIGTCERT) REFRESH
        RACDCERT ID(SRV) CONNECT(LABEL('Lbl_P') RING(KEYS))
        SETIOS EKM,PRIMARY=10.9.9.9:3801
        S ISKLM
        """);

    /// <summary>A cartridge that production wrote under labels of which one is that of the partner's certificate, without its private key.</summary>
    private static BothKeyServings SentToPartner(string labels, string calledHere = "Lbl_P") => Partner(Production())
        .Given("PARTNER", "RACDCERT ID(SRV) EXPORT(LABEL('Lbl_P')) DSN('P.CERT') FORMAT(CERTDER)\nSEND P.CERT TO PROD")
        .Given("PROD", $"""
            RACDCERT ID(TAPES) ADD('P.CERT') TRUST WITHLABEL('{calledHere}')
            SETROPTS RACLIST(DIGTCERT) REFRESH
            RACDCERT ID(TAPES) CONNECT(LABEL('{calledHere}') RING(RING))
            S ISKLM
            WRITE WXY700 ON D1 HOLDING DATA UNDER {labels}
            """);
}
