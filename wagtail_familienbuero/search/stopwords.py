"""Words that say nothing about what is looked for, as they are written or folded. Pure."""


def words_by_language(lists):
    return {language: frozenset(words.split()) for language, words in lists.items()}


# Neither indexed nor asked for.
STOP_WORDS = words_by_language(
    {
        "de": """
            aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes
            anders auch auf aufs aus bei beim bin bis bist bzw da dabei dadurch dafur dagegen daher damit
            danach dann daran darauf daraus darin daruber darum darunter das dass davon davor dazu dein
            deine deinem deinen deiner deines dem den denen denn der deren des deshalb dessen dich die
            dies diese diesem diesen dieser dieses dir doch dort du durch durchs eben ein eine einem einen
            einer eines einige einigen einiger er es etc etwa etwas euch euer eure eurem euren eurer fur
            furs gegen genau hab habe haben habt hat hatte hatten hier hin hinter hinters ich ihm ihn
            ihnen ihr ihre ihrem ihren ihrer ihres im immer in ins ist ja je jede jedem jeden jeder jedes
            jedoch jene jenem jenen jener jenes kein keine keinem keinen keiner keines man mehr mein meine
            meinem meinen meiner meines mich mir mit nach ne nicht nichts noch nun nur ob oder ohne sehr seid
            sein seine seinem seinen seiner seines selbst sich sie sind so solche solchem solchen solcher
            sollen sollte sollten sondern sonst soweit sowie uber ubers um ums und uns unser unsere
            unserem unseren unserer unters usw vom von vor vors wahrend war waren was weil welche welchem
            welchen welcher welches wenn wer werde werden wessen wie wieder wir wird wo wobei wofur woher
            wohin womit woran worden woruber wurde wurden zb zu zum zur zwar zwischen
        """,
        "en": """
            a about after all also am an and any are as at be because been before being but by can could did
            do does for from had has have he her here him his how i if in into is it its me more most my no
            not of on one or other our out over she should so some such than that the their them then there
            these they this those to under up us was we were what when where which while who whom why will
            with would you your
        """,
        "fr": """
            a au aux avec c ce ces cette d dans de des du elle en est et eux il ils j je l la le les leur
            leurs lui m ma mais me mes moi mon n ne nos notre nous on ou par pas pour qu que qui s sa se ses
            si son sont sur t ta te tes tu un une vos votre vous y
        """,
        "es": """
            a al ante como con cual cuando de del desde donde el ella ellos en entre es esta este esto ha han
            hasta la las le les lo los mas me mi mis muy nos o para pero por que quien se si sin sobre su sus
            te tu tus un una uno y ya
        """,
        "it": """
            a ad ai al alla alle allo c che chi ci come con d da dal dalla dei del della delle di dove e ed
            gli ha i il in io l la le lo ma mi nel nella noi non o per piu quando se si sono su sua suo ti tra
            tu un una uno voi
        """,
        "pl": """
            a albo ale byc co czy dla do gdy gdzie go i ich ja jak jako jest jestem mi mnie moj moja na nad
            nie o od on ona oraz po pod przez przy sa sie ta tak tam te tego ten to tu ty u w we z za ze
        """,
        "ro": """
            a al ale am ar are as au ca cand care ce cel cu cum de din ea ei el este eu fi in intr la mai mea
            meu ne nu o pe pentru prin sa sau se si sunt un una unde unei unui va
        """,
        "tr": """
            acaba ama ancak bana ben bir biz bu cok da daha de degil diye en gibi hem hep icin ile ise ki kim
            mi mu nasil ne neden nerede o olan olarak onlar sen siz su ve veya ya
        """,
        "ru": """
            а без бы в во вот вы где да для до ее если есть еще и из или им их к как когда кто ли меня мне мы
            на не него нет но о об он она они от по при с со так там то ты у что чтобы это я
        """,
        "uk": """
            а або без би бо в вам вас ви вона вони від він де для до з за зі й його коли мені ми на не ні о об
            по при про та так там те ти то у хто це чи що щоб я як яка яке який які є і із їх її
        """,
        "ar": """
            أن أو إلى ال الى ان انا انت او اي اين ثم على عن في قد كل كيف لا ما متى مع من هذا هذه هل هو هي و يا
        """,
    }
)

# Words of somebody who asks: left out of a question as long as others remain, but found in texts.
ASKING = words_by_language(
    {
        "de": """
            ab arten bedeuten bedeutet bekam bekame bekomme bekommen bekommst bekommt benotige benotigen betrag
            benotigt bestimmt bestimmte bestimmten bestimmter bestimmtes bitte brauch brauche brauchen
            brauchst braucht darf darfst dauern dauert durfen eigentlich erhalt erhalte erhalten find
            finde finden findet frage fragen geben gerade geh gehe gehen geht gelten genau gern gerne geschieht
            gibt gibts gilt hallo hohe heissen heisst helfen helft heute hilf hilft info information
            informationen infos jetzt kann kannst konnen konnt konnte konnten krieg kriege kriegen kriegst
            kriegt lang lange lassen lasst mach mache machen macht mal mochte mochten mochtest moglich
            muss mussen musst musste nahe passieren passiert soll sollst steht such suche suchen sucht tu tue
            tun tut uberhaupt umgebung ungefahr viel viele vielen wann warum weiss welche wem wen wieso wieviel
            wieviele will wissen wollen wurde wurden zustandig
        """,
        "en": """
            find get go help know like looking make may might much must need needs please want wants
        """,
    }
)

# How to reach somebody.
HOW_TO_REACH = words_by_language(
    {
        "de": """
            adresse anfahrt anschrift ansprechpartner email geoffnet kontakt mail nummer offen offnungszeit
            offnungszeiten sprechzeit sprechzeiten telefon telefonnummer
        """,
        "en": """
            address contact email hours mail number opening phone telephone
        """,
    }
)

# What else somebody wants of a thing, not which one.
FORMS_WANTED = words_by_language(
    {
        "de": """
            antragsformular download formular formulare homepage internet link online onlineformular pdf
            vordruck website
        """,
        "en": """
            form internet link online pdf website
        """,
    }
)
